/** Only shown by the service worker: it needs no script, and lists the stored pages. */
export const csr = false;
