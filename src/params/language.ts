import { toLocale } from '$lib/language/locale';

/** A language of the interface. That of the site itself is said by no address: routes/[[lang=language]]. */
export const match = (value: string): boolean => toLocale(value) !== undefined;
