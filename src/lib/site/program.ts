/** The name of the program: pages of a site show it in one place, or nowhere. */
export const PROGRAM = 'Dateline';
