/** The styles of what comes later than the first picture: dialogs, presentation, long lists. */

/** Set in the element's own build. */
declare const LATER_STYLES: string;

export const laterStyles = LATER_STYLES;
