/** How the address of a page of no timeline says which language that speaks: `/fr/new`. */
import type { Locale } from './locale';
import { getLocale } from './messages';

/**
 * The parameter of such a route; undefined: the language of the site, which is not said.
 *
 * @param ofSite - that pages speak whose address names none
 */
export function languageParam(ofSite: Locale, locale: Locale = getLocale()): Locale | undefined {
	return locale === ofSite ? undefined : locale;
}
