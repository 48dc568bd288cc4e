/** The endings of a site's feeds. */
export const match = (value: string): boolean => value === 'atom' || value === 'feed.json';
