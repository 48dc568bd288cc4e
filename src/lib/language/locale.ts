/** The languages of the interface: those in src/messages. */
import type { Locale } from '$lib/messages/runtime';
import settings from '../../messages/project.inlang/settings.json';

export type { Locale };
export const locales = settings.locales as readonly Locale[];
export const baseLocale = settings.baseLocale as Locale;

/** @returns undefined: the interface lacks this language */
export function toLocale(tag: string | undefined): Locale | undefined {
	return locales.find((locale) => locale === tag);
}

/**
 * The language of a page for a text: the text's own, if the interface has it. A language in other
 * letters, such as Chinese in Taiwan, counts as another one.
 *
 * @param lang - BCP 47
 */
export function localeOf(lang: string): Locale {
	const known = toLocale(lang);
	if (known) return known; // Intl takes milliseconds for the first question
	const wanted = writtenAs(lang);
	return locales.find((locale) => writtenAs(locale) === wanted) ?? baseLocale;
}

/** The direction in which an interface in a language is laid out. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
	return locale === 'ar' ? 'rtl' : 'ltr';
}

/** `zh-Hans`: the language with its script, written or implied. */
function writtenAs(lang: string): string {
	const { language, script = '' } = new Intl.Locale(lang).maximize();
	return `${language}-${script}`;
}
