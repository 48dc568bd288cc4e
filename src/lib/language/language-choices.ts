/** Languages to choose from, by their names in a language. Pure: Intl only. */

export interface LanguageChoice {
	/** BCP 47. */
	readonly tag: string;
	/** In the language of the page: “German”. */
	readonly name: string;
	/** In the language itself: “Deutsch”. */
	readonly own: string;
}

/** The languages in which most texts of the web are written, and regions in which they differ. */
const TAGS =
	'af am ar az be bg bn bs ca cs cy da de de-AT de-CH el en en-GB en-US es es-419 et eu fa fi fr fr-CA ga gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn pa pl ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr uk ur uz vi yo zh-Hans zh-Hant zu'.split(
		' '
	);

/**
 * In the order of their names.
 *
 * @param locale - BCP 47 of the page
 * @param chosen - the tag of the timeline, which is in the list also if it is rare
 */
export function languageChoices(locale: string, chosen?: string): readonly LanguageChoice[] {
	const names = new Intl.DisplayNames(locale, { type: 'language' });
	const { compare } = new Intl.Collator(locale);
	const rare = chosen !== undefined && isTag(chosen) && !TAGS.includes(chosen) ? [chosen] : [];
	return [...TAGS, ...rare]
		.map((tag) => ({ tag, name: names.of(tag) ?? tag, own: ownName(tag) }))
		.sort((a, b) => compare(a.name, b.name));
}

/** The tag of a language that is written as its name or its tag: “Deutsch”, “german”, “de”. */
export function languageNamed(
	choices: readonly LanguageChoice[],
	text: string
): string | undefined {
	const wanted = text.trim().toLowerCase();
	const found = choices.find(({ tag, name, own }) =>
		[tag, name, own].some((words) => words.toLowerCase() === wanted)
	);
	return found?.tag;
}

function ownName(tag: string): string {
	return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}

function isTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false; // Intl has no other test
	}
}
