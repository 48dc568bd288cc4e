/** The styles of parts that are loaded later: dialogs, presentation, long lists. */

/** Set in the element's own build. */
declare const LATER_STYLES: string;

export const laterStyles = LATER_STYLES;
