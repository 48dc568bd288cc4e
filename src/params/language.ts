import { baseLocale, toLocale } from '$lib/language/locale';

/** A language of the interface, other than the one that is not said. */
export const match = (value: string): boolean =>
	toLocale(value) !== undefined && value !== baseLocale;
