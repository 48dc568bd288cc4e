/** It is only read: without scripts. */
export const csr = false;
