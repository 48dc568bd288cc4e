/** Shown by the service worker alone: it needs no script, and lists what is kept. */
export const csr = false;
