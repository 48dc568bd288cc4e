/** Languages by name, so that nobody has to know their codes. */

/** The languages that are written most on the web; a file can name any other. */
const CODES =
	'ar be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh'.split(
		' '
	);

export interface LanguageName {
	readonly id: string;
	readonly words: string;
}

/** @param locale - of the names, and of their order */
export function languageNames(locale: string): readonly LanguageName[] {
	const names = new Intl.DisplayNames([locale], { type: 'language' });
	return CODES.map((id) => ({ id, words: names.of(id) ?? id })).sort((a, b) =>
		a.words.localeCompare(b.words, locale)
	);
}
