/** A whole number from 0 up, in normal notation. */
export const match = (value: string): boolean => /^(?:0|[1-9]\d{0,14})$/.test(value);
