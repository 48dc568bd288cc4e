/** The languages that the interface speaks: those of src/messages. */
import type { Locale } from '$lib/messages/runtime';
import settings from '../../messages/project.inlang/settings.json';

export type { Locale };
export const locales = settings.locales as readonly Locale[];
export const baseLocale = settings.baseLocale as Locale;

/** @returns undefined: it speaks no such language */
export function toLocale(tag: string | undefined): Locale | undefined {
	return locales.find((locale) => locale === tag);
}

/**
 * In which language a page speaks of a text: in the text's own, where it can. One that is written in
 * other letters, as Chinese is in Taiwan, is another language here.
 *
 * @param lang - BCP 47
 */
export function localeOf(lang: string): Locale {
	const wanted = writtenAs(lang);
	return locales.find((locale) => writtenAs(locale) === wanted) ?? baseLocale;
}

/** In which direction an interface in a language of ours is laid out. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
	return locale === 'ar' ? 'rtl' : 'ltr';
}

/** `zh-Hans`: the language and its letters, said or understood. */
function writtenAs(lang: string): string {
	const { language, script = '' } = new Intl.Locale(lang).maximize();
	return `${language}-${script}`;
}
