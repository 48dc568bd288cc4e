/** Cells that mean “empty”. Pure. See ./SPEC.md §C11. */

/**
 * Words of programs and of people. Only with this capitalisation: “Na” and “Null” are names of people.
 */
const BLANKS: ReadonlySet<string> = new Set(
	[
		'NA N/A n/a N.A. n.a. #N/A #NA <NA> NULL null (null) \\N None none NONE (none) nan NaN NAN NaT nil',
		'- -- --- – — ― . #REF! #VALUE! #NAME? #DIV/0! #NULL! #NUM! #ERROR! undefined',
		'k.A. s/d S/D s.d. N/D n/d н/д б/д 无 無 なし 없음'
	]
		.join(' ')
		.split(' ')
);
/** Forms with spaces. */
const WORDS: ReadonlySet<string> = new Set(['k. A.', 'n. a.', 'N. A.', 's. d.', 'н. д.']);
/** All these words are shorter. */
const LONGEST = 9;

/** Whether an item of a cell's list may mean “empty”. */
export function mayListBlank(cell: string): boolean {
	return LISTED.test(cell);
}

/** One of these words between separators of a list. */
const LISTED = new RegExp(
	`(?:^|[;|\\n])\\s*(?:${[...BLANKS, ...WORDS].map(escaped).join('|')})\\s*(?=$|[;|\\n])`
);

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function isBlank(text: string): boolean {
	return text.length <= LONGEST && (BLANKS.has(text) || WORDS.has(text));
}
