/** How the address of a page of no timeline says which language that speaks: `/fr/new`. */
import { baseLocale, type Locale } from './locale';
import { getLocale } from './messages';

/** The parameter of such a route; undefined: the base language, which is not said. */
export function languageParam(locale: Locale = getLocale()): Locale | undefined {
	return locale === baseLocale ? undefined : locale;
}
