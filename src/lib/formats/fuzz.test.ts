/**
 * Readers get texts that are almost in their format. Nothing is thrown, and no prototype is changed.
 * The seed is fixed; texts that once failed are listed below.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { detect, type TextFormat } from './detect';
import { loadReader } from './load-reader';

const RUNS = 10_000;
const MAX_LENGTH = 700;
const SEED = 20_261_125;
/** Texts with which a reader once failed. */
const FAILED: readonly string[] = [];

const seeds = Object.entries(
	import.meta.glob<string>('./*/fixtures/**/*.{csv,tsv,txt,yaml,json,jsonp,ics,mw,xml,js}', {
		query: '?raw',
		import: 'default',
		eager: true
	})
)
	.filter(([file]) => !/\.(?:read|draft|told)\.json$/.test(file))
	.map(([, text]) => text.slice(0, 4 * MAX_LENGTH));

const FORMATS: readonly TextFormat[] = [
	'timeline',
	'table',
	'timelinejs sheet',
	'timelinejs',
	'icalendar',
	'vis',
	'simile',
	'markwhen',
	'wikidata',
	'records',
	'unknown'
];
/** Pieces that are common in files from other programs. */
const ODD = [
	...['__proto__', 'constructor', 'toString', '"', "'", '\\', '\0', '\uFEFF', '\u2028', '\uD800'],
	...['{', '}', '[', ']', ',', ':', ';', '\n', '\r', '\r\n', '\t', '---', '&a', '*a', '<', '>'],
	...['-1', '1e999', 'null', '2024-02-30', '9999999999999', '-271822', 'RRULE:FREQ=SECONDLY', '🕰']
];

/** Removes a piece, inserts one, or swaps two. */
const change = fc.record({
	at: fc.nat(4 * MAX_LENGTH),
	length: fc.nat(40),
	put: fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', maxLength: 8 })),
	twice: fc.boolean()
});
const near = fc
	.record({
		seed: fc.nat(seeds.length - 1),
		other: fc.nat(seeds.length - 1),
		splice: fc.oneof(
			{ weight: 4, arbitrary: fc.constant(undefined) },
			{ weight: 1, arbitrary: fc.nat(MAX_LENGTH) }
		),
		changes: fc.array(change, { maxLength: 6 })
	})
	.map(({ seed, other, splice, changes }) => {
		let text = (seeds[seed] ?? '').slice(0, MAX_LENGTH);
		if (splice !== undefined) text = text.slice(0, splice) + (seeds[other] ?? '').slice(splice);
		for (const { at, length, put, twice } of changes) {
			const place = text.length === 0 ? 0 : at % text.length;
			const piece = text.slice(place, place + length);
			text = text.slice(0, place) + put + (twice ? piece + piece : '') + text.slice(place + length);
		}
		return text.slice(0, 2 * MAX_LENGTH);
	});
const texts = fc.oneof(
	{ weight: 9, arbitrary: near },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) }
);

/** The properties that every object inherits. */
function prototypes(): string {
	return [Object, Array, String, Number, Map, Function]
		.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
		.join(';');
}

it(`${RUNS} texts are read by all readers: nothing is thrown, no prototype is changed`, async () => {
	const readers = new Map(
		await Promise.all(
			FORMATS.map(async (format) => [format, await loadReader({ format })] as const)
		)
	);
	const before = prototypes();
	const read = (text: string, format: TextFormat) => {
		const given = readers.get(format)?.(text, { title: 'Fuzzed' });
		return given && drain(given);
	};
	for (const text of FAILED) for (const format of FORMATS) read(text, format);
	fc.assert(
		fc.property(texts, fc.constantFrom(undefined, ...FORMATS), (text, forced) => {
			const { timeline, problems } = read(text, forced ?? detect(text).format) ?? {};
			// Text that cannot be read is reported.
			expect(timeline !== undefined || (problems?.length ?? 0) > 0).toBe(true);
		}),
		{ numRuns: RUNS, seed: SEED, endOnFailure: false }
	);
	expect(prototypes()).toBe(before);
}, 300_000);
