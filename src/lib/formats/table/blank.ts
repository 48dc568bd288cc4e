/** Cells that say that there is nothing. Pure. See ./SPEC.md §C11. */

/**
 * As programs write it, and people. Only in these spellings: “Na” and “Null” are names of people.
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
/** With spaces in them. */
const WORDS: ReadonlySet<string> = new Set(['k. A.', 'n. a.', 'N. A.', 's. d.', 'н. д.']);
/** No word for nothing is longer. */
const LONGEST = 9;

/** Whether one of the things that a cell lists may say that there is nothing. */
export function mayListBlank(cell: string): boolean {
	return LISTED.test(cell);
}

/** One of them between the marks of a list. */
const LISTED = new RegExp(
	`(?:^|[;|\\n])\\s*(?:${[...BLANKS, ...WORDS].map(escaped).join('|')})\\s*(?=$|[;|\\n])`
);

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function isBlank(text: string): boolean {
	return text.length <= LONGEST && (BLANKS.has(text) || WORDS.has(text));
}
