/** How the names of a site's feeds end. */
export const match = (value: string): boolean => value === 'atom' || value === 'feed.json';
