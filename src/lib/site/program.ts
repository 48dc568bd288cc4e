/** What the program is called: pages of a site say it in one place, or nowhere. */
export const PROGRAM = 'Dateline';
