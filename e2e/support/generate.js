/**
 * Generated timelines: seeded, so that a failure can be run again. Facts are invented and say so.
 */

/** @param {number} seed @returns {() => number} uniform in [0, 1). Mulberry32, public domain. */
export function random(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const WORDS =
	'Council agrees border treaty talks minister signs accord after long night of votes in parliament while ships leave harbour and markets reopen across the region'.split(
		' '
	);

const two = (/** @type {number} */ n) => String(n).padStart(2, '0');

/**
 * Every date form of the profile, by turns.
 *
 * @type {((year: number, month: number, day: number) => unknown)[]}
 */
export const DATE_FORMS = [
	(y, m, d) => `${y}-${two(m)}-${two(d)}`,
	(y, m) => `${y}-${two(m)}`,
	(y) => y,
	(y, m, d) => `${y}-${two(m)}-${two(d)}T16:30+03:00`,
	(y, m, d) => `${y}-${two(m)}-${two(d)}~`,
	(y, m) => `${y}-${two(m)}?`,
	(y, m) => `${y}-${two(m)}-XX`,
	(y, m) => `${y}-${20 + Math.ceil(m / 3)}`,
	(y, m) => `${y}-${32 + Math.ceil(m / 3)}`,
	(y, m) => `${y}-${m < 7 ? 40 : 41}`,
	(y, m, d) => `${y}-${two(m)}-${two(d)}/${y + 1}-${two(m)}-${two(d)}`,
	(y, m, d) => `${y}-${two(m)}-${two(d)}/..`,
	(y, m) => `${y}-${two(m)}/`,
	(y, m, d) => [`${y}-${two(m)}-${two(d)}`, `${y}-${two(m)}-${two(d + 1)}`],
	(y) => `${Math.floor(y / 10)}X`
];

/**
 * @param {number} count
 * @param {{ seed?: number, forms?: typeof DATE_FORMS, firstYear?: number, years?: number }} [options]
 */
export function generateTimeline(
	count,
	{ seed = 1, forms = DATE_FORMS, firstYear = 1900, years = 120 } = {}
) {
	const next = random(seed);
	const pick = (/** @type {number} */ n) => Math.floor(next() * n);
	const words = (/** @type {number} */ n) =>
		Array.from({ length: n }, () => WORDS[pick(WORDS.length)]).join(' ');
	const groups = ['north', 'south', 'east', 'west'];
	return {
		version: 1,
		title: `${count} generated events`,
		summary: 'Made by a program to test this site. Nothing here happened.',
		lang: 'en-GB',
		timezone: 'Europe/Moscow',
		asOf: `${firstYear + years}-01-15`,
		groups: Object.fromEntries(groups.map((id) => [id, { label: id }])),
		sources: { generator: { type: 'dataset', title: 'A seeded generator', publisher: 'Dateline' } },
		events: Array.from({ length: count }, (_, i) => {
			const form = /** @type {(typeof DATE_FORMS)[number]} */ (forms[i % forms.length]);
			const headline = words(3 + pick(7));
			return {
				id: `e${i}`,
				date: form(firstYear + pick(years), 1 + pick(12), 1 + pick(27)),
				headline: `${headline} ${i}`,
				group: groups[pick(groups.length)],
				importance: 1 + pick(5),
				...(pick(3) === 0
					? { quotes: [{ text: words(8), speaker: 'A generator', sources: ['generator'] }] }
					: {}),
				sources: ['generator']
			};
		})
	};
}
