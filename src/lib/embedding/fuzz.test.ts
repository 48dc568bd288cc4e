/**
 * What strangers write into addresses, links, date fields and messages, most of it nearly right. Nothing is thrown, no prototype is changed, and what is let through is what it says.
 * The seed is fixed; what failed once is tried first.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, toSafeUrl } from '$lib/document/address';
import { toSearch } from '$lib/viewer/location';
import { parseLocation } from '$lib/viewer/parse-location';
import { calendarBounds } from '$lib/time/calendar-bounds';
import { parseDateField } from '$lib/time/typed-date';
import { parseEdtf } from '$lib/time/edtf';
import { viewIn, withView } from './host-address';
import { parseLook } from './parameters';
import { isHeight, isHello, isReady, isShow, isView } from './protocol';

const RUNS = { numRuns: 600, seed: 20_261_127, endOnFailure: false };
const LOCALES = ['en', 'ar', 'ja', 'uk'];
const ODD = [
	'__proto__',
	'%',
	'%00',
	'%ff',
	'\0',
	'\t',
	'\n',
	'\uD800',
	'\u202E',
	'１',
	'٣',
	'#',
	'?'
];
const PARTS = [
	...ODD,
	'&',
	'=',
	'+',
	';',
	'/',
	'\\',
	'..',
	':',
	'@',
	'-',
	'~',
	'X',
	'[',
	'{',
	'1e99'
];

/** Texts that are nearly one of these, with pieces of them and unusual characters inserted. */
function near(seeds: readonly string[]) {
	const piece = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...PARTS) },
		{ weight: 2, arbitrary: fc.constantFrom(...seeds) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }
	);
	const change = fc.record({ at: fc.nat(80), length: fc.nat(8), piece });
	return fc
		.tuple(fc.constantFrom(...seeds), fc.array(change, { maxLength: 4 }))
		.map(([seed, changes]) =>
			changes.reduce(
				(text, { at, length, piece: put }) => text.slice(0, at) + put + text.slice(at + length),
				seed
			)
		);
}

/** The properties that every object has. */
const prototypes = () =>
	[Object, Array, String, Number, Map, Function].map(({ prototype }) =>
		Reflect.ownKeys(prototype).map(String)
	);

function holds<T>(
	inputs: fc.Arbitrary<T>,
	check: (input: T) => void,
	failed: readonly T[] = []
): void {
	const before = prototypes();
	fc.assert(fc.property(inputs, check), { ...RUNS, examples: failed.map((input) => [input]) });
	expect(prototypes()).toEqual(before);
}

const QUERIES = [
	'from=2025-08-10&to=2025-08-18&event=alaska',
	'from=2025-08-10T06:30&to=2025-08-12&q=pact&group=military&scale=even',
	'from=-0044-03-15&to=Y17000',
	'from=12+Aug+2025&to=13+Aug+2025&show=chart&theme=dark&rev=0123456789abcdef',
	'event=&q=%E5%B9%B3&scale=compact&show=both'
];
const DATES = [
	'2025-08-12',
	'2025-08-12T06:30',
	'1984?',
	'2004-06~',
	'199X',
	'2004/..',
	'[1667,1668]'
].concat(['-0044-03', 'Y170000002', '12 Aug 2025', 'août 2025', '2025年8月12日', '١٢ أغسطس ٢٠٢٥']);

describe('an address', () => {
	it('asks for a view, and the view for the same address again', () => {
		holds(fc.tuple(near(QUERIES), fc.constantFrom(...LOCALES)), ([query, locale]) => {
			const read = (text: string) => parseLocation(new URLSearchParams(text), locale);
			const { span } = read(query);
			if (span && !Object.values(span).every(Number.isSafeInteger)) return; // so far away that a ms is not an integer
			const search = toSearch(read(query));
			expect(toSearch(read(search))).toBe(search);
			parseLook(new URLSearchParams(query));
			const address = withView('https://example.org/a?b=c#d', 'pact', search);
			expect(viewIn(address, 'pact')).toBe(search);
			expect(viewIn(withView(address, 'pact', undefined), 'pact')).toBeUndefined();
		});
	}, 300_000);

	it('becomes a link only where it leads to the web, without a password', () => {
		const seeds = [
			'https://www.reuters.com/world/putin-kim-2025-08-12/',
			'http://user:word@example.org:8080/a/../b?c=d#e',
			'javascript:alert(1)',
			'data:text/html,<script>',
			'//evil.example/x',
			'https:evil',
			'HTTPS://bücher.example/ü'
		];
		const failed = ['https://www.\\reuters.com/'];
		const check = (text: string) => {
			const url = toSafeUrl(text);
			if (url === undefined) return;
			const { protocol, username, password, href } = new URL(url);
			expect([username, password, href]).toEqual(['', '', url]);
			expect(protocol).toMatch(/^https?:$/);
			expect(toSafeUrl(url)).toBe(url);
			expect(hostOf(url)).not.toBe('');
		};
		holds(near(seeds), check, failed);
	}, 300_000);
});

it('a date field is read or refused, and what is read has an order', () => {
	holds(fc.tuple(near(DATES), fc.constantFrom(...LOCALES)), ([text, locale]) => {
		const field = parseDateField(text, locale);
		if (field.ok) expect(field.value.end).toBeGreaterThanOrEqual(field.value.start);
		else expect(field.problems[0]?.message).toBeTruthy();
		const date = parseEdtf(text);
		if (!date.ok || date.value.kind !== 'point') return;
		const { start, end } = calendarBounds(date.value);
		expect(end).toBeGreaterThan(start);
	});
}, 300_000);

it('a message is believed only where all of it can be', () => {
	const seeds = [
		'dateline:height',
		'dateline:ready',
		'dateline:view',
		'dateline:show',
		'dateline:hello'
	];
	const value = fc.oneof(
		fc.constantFrom('', '?', '?event=call', 'pact', 'https://example.org/', null, undefined, -1, 0),
		fc.constantFrom<unknown>(NaN, Infinity, 1e9, 640, 12.5, '640', '640px', [], {}, ['?']),
		near(QUERIES)
	);
	const message = fc.oneof(
		{ weight: 1, arbitrary: fc.anything() },
		{
			weight: 4,
			arbitrary: fc.record({
				type: fc.oneof(fc.constantFrom(...seeds), near(seeds)),
				...{ id: value, height: value, search: value, name: value, address: value }
			})
		}
	);
	holds(message, (data) => {
		if (isHeight(data)) expect(Number.isInteger(data.height) && data.height > 0).toBe(true);
		if (isReady(data)) expect(data.id).toMatch(/^[\w-]+$/);
		if (isView(data) || isShow(data)) expect(data.search ?? '').toMatch(/^(?:\?|$)/);
		if (isShow(data)) viewIn(data.address, data.name);
		isHello(data);
	});
}, 300_000);
