/** Typing rests for so long before it is sent, ms. */
export const TYPING_MS = 400;
