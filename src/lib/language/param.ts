/** The language in the address of a page that belongs to no timeline: `/fr/new`. */
import type { Locale } from './locale';
import { getLocale } from './messages';

/**
 * The parameter of such a route; undefined: the language of the site, which is not in the address.
 *
 * @param ofSite - the language of pages whose address names none
 */
export function languageParam(ofSite: Locale, locale: Locale = getLocale()): Locale | undefined {
	return locale === ofSite ? undefined : locale;
}
