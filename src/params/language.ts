import { toLocale } from '$lib/language/locale';

/** A language of the interface. The site's own language is in no address: routes/[[lang=language]]. */
export const match = (value: string): boolean => toLocale(value) !== undefined;
