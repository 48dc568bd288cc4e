/** Timelines whose every text is one that no line can hold, or one that has been too much for a program. */
import { readFileSync } from 'node:fs';

/** As long as fields may be. Prose may be longer: a browser breaks it letter by letter, and this fills lines enough. */
const [LINE, LABEL, PROSE] = [300, 80, 1000];

/** One letter with many marks: above it, below it, around it, through it. */
const MARKS = ['\u0301', '\u0316', '\u20dd', '\u0489', '\u0e49', '\u0338'];

/** By name: a text of a length. @type {Record<string, (length: number) => string>} */
export const ENDLESS = {
	word: (length) => 'W'.repeat(length),
	tower: (length) => `a${'\u0301'.repeat(Math.min(length, 1001) - 1)}`,
	marks: (length) =>
		`Z${MARKS.join('')
			.repeat(length)
			.slice(0, Math.min(length, 1001) - 1)}`
};

/** @param {(length: number) => string} text - in every field that takes one */
export function everyField(text) {
	const [line, label, prose] = [text(LINE), text(LABEL), text(PROSE)];
	const link = 'https://example.org/a';
	return {
		version: 1,
		title: line,
		summary: prose,
		asOf: '2025-12-31', // one of them is the newest of all fixtures: it is live on the first page
		groups: { g: { label: line }, h: { label: 'H' } },
		actors: { a: { name: line, role: line } },
		places: { p: { name: line } },
		sources: {
			s: { title: line, publisher: line, publisherShort: label, author: [line], url: link },
			t: { title: line, doi: line, citedIn: 's' },
			u: { publisher: line, date: '2024', archived: { url: link } }
		},
		events: [0, 1, 2, 3].map((i) => ({
			id: `e${i}`,
			date: { value: `202${i}-01`, stated: line, note: prose, ...(i % 2 && { display: line }) },
			headline: line,
			label,
			summary: `${prose}\n\n- [${prose}](${link})`,
			group: i % 2 ? 'g' : 'h',
			actors: ['a', line],
			places: ['p', line],
			sources: ['s', { source: 't', locator: line, note: prose }, 'u'],
			media: [{ url: link, alt: prose, caption: prose, credit: line }],
			quotes: [
				{
					text: prose,
					original: { text: prose, lang: 'fr' },
					translator: line,
					speaker: line,
					role: line,
					to: line,
					via: line,
					where: line,
					sources: ['s'],
					versions: [{ text: prose, sources: ['s'], note: prose }]
				}
			]
		}))
	};
}

/**
 * The Big List of Naughty Strings. A headline must be seen: what is blank is refused, and that is tested
 * with the document.
 */
export const NAUGHTY = /** @type {string[]} */ (
	JSON.parse(readFileSync('e2e/fixtures/naughty-strings.json', 'utf8'))
).filter((text) => /[^\p{C}\p{Z}\p{M}]/u.test(text));

/** Each of them in an event of its own. */
export function naughtyTimeline() {
	return {
		version: 1,
		title: 'Naughty strings',
		sources: { list: { title: 'Big List of Naughty Strings' } },
		events: NAUGHTY.map((text, i) => ({
			id: `n${i}`,
			date: 1500 + i,
			headline: text,
			summary: text,
			quotes: [{ text, speaker: text, sources: ['list'] }]
		}))
	};
}
