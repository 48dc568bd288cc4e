/** How a page of no timeline is asked to speak a language. */
import { baseLocale, type Locale } from './locale';
import { getLocale } from './messages';

/** The query of an address, with its “?”; empty where it would say nothing. */
export function languageQuery(locale: Locale = getLocale()): string {
	return locale === baseLocale ? '' : `?lang=${locale}`;
}
