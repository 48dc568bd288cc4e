/** Whatever a file contains: nothing throws, nothing hangs, no built-in object changes. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { checkDraft } from '../check-draft/check-draft';
import { parseDuration } from './duration';
import { isICalendar } from './detect';
import { MOST_ENDED } from './occurrences';
import { plainToMarkdown } from '../shared/plain-markdown';
import { readICalendar } from './read';
import { markdownToText } from '../shared/rich-text';

const FOLDER = 'src/lib/formats/icalendar/fixtures';
const texts = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.ics'))
	.map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
const RUNS = { seed: 5545, numRuns: 150 };

/** Reads and checks a file. @returns the numbers of events and of components */
function read(text: string): { events: number; components: number } {
	const drafted = drain(readICalendar(text, { title: 'T' }));
	const { timeline, problems } = drain(checkDraft(drafted));
	for (const { code, message } of problems) expect(`${code}${message}`).not.toBe('');
	const components = text.match(/BEGIN:/gi)?.length ?? 0;
	return { events: timeline?.events.length ?? 0, components };
}

function expectBounded({ events, components }: ReturnType<typeof read>): void {
	expect(events).toBeLessThanOrEqual(components * MOST_ENDED);
}

const names = fc.constantFrom(
	...['UID', 'SUMMARY', 'DESCRIPTION', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE'],
	...['RECURRENCE-ID', 'LOCATION', 'GEO', 'URL', 'CATEGORIES', 'STATUS', 'X-DATELINE-EDTF'],
	...['X-WR-TIMEZONE', 'TZID', 'TZOFFSETTO', '__proto__', 'constructor', 'BEGIN', 'END']
);
const parameters = fc.constantFrom(
	...[
		'',
		';VALUE=DATE',
		';TZID=Europe/Berlin',
		';TZID="',
		';TZID=__proto__',
		';VALUE=PERIOD',
		';;;='
	]
);
const values = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom(
		...['VEVENT', 'VTIMEZONE', 'VCALENDAR', 'VALARM', '20250812', '20250230', '20250812T160000'],
		...['20250812T160000Z', '20250330T023000', '-PT1H', 'P9999999D', 'PT', '99999999T999999Z'],
		...['FREQ=SECONDLY', 'FREQ=DAILY;UNTIL=20250230', 'FREQ=YEARLY;BYWEEKNO=53;COUNT=9', '90;180'],
		...['20250812T160000Z/PT1H,20250813', '[2025,2026]', '2025-08-12/2025-08-01', 'constructor']
	)
);
const line = fc
	.tuple(names, parameters, values)
	.map(([name, more, value]) => `${name}${more}:${value}`);

it('[H1] lines of any kind in any order', () => {
	fc.assert(
		fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
			const start = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:A', 'DTSTART:20250812T080000Z'];
			expectBounded(read([...start, ...lines].join('\r\n')));
		}),
		RUNS
	);
	expect(Object.keys(Object.prototype)).toEqual([]);
});

it('[H1] text of any kind', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			expectBounded(read(text));
			expectBounded(read(`BEGIN:VCALENDAR\n${text}`));
			expect(typeof isICalendar(text)).toBe('boolean');
		}),
		RUNS
	);
});

it('[H1] files in which something is cut, doubled or put in', () => {
	const change = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		length: fc.nat(200),
		with: fc.oneof(
			fc.string({ unit: 'binary', maxLength: 20 }),
			fc.constantFrom('\n', ':', ';', '"', 'END:VEVENT\n')
		)
	});
	fc.assert(
		fc.property(
			fc.constantFrom(...texts),
			fc.array(change, { minLength: 1, maxLength: 5 }),
			(whole, changes) => {
				let text = whole;
				for (const { at, length, with: put } of changes) {
					const from = Math.floor(at * text.length);
					text = text.slice(0, from) + put + text.slice(from + length);
				}
				expectBounded(read(text));
			}
		),
		RUNS
	);
	expect(Object.keys(Object.prototype)).toEqual([]);
});

it('[T2] text is the same text behind its marks', () => {
	const words = fc.string({
		unit: fc.constantFrom(
			...['*', '_', '[', ']', '(', ')', '`', '<', '>', '#', '-', '+', '1', '.', '\\', '&amp;'],
			...['\n', ' ', '\t', '|', '~', '=', ':', '!', 'a', 'é', 'https://x.example']
		)
	});
	fc.assert(
		fc.property(words, (text) => {
			const { markdown, isCut } = plainToMarkdown(text, 20_000);
			const plain = text
				.split(/\n[^\S\n]*\n/)
				.map((part) =>
					part
						.split('\n')
						.map((row) => row.trim())
						.filter(Boolean)
						.join('\n')
				)
				.filter(Boolean)
				.join('\n\n');
			expect(isCut).toBe(false);
			expect(markdownToText(markdown)).toBe(plain);
		}),
		{ seed: 5545, numRuns: 500 }
	);
});

it.each(['*', '_', '[', '`', '<', '-a\n', '&amp;', '\\', 'a ', ' \n', '1. ', '> '])(
	'[T3] a text of nothing but %j fits',
	(mark) => {
		const { markdown, isCut } = plainToMarkdown(mark.repeat(64_000 / mark.length), 20_000);
		expect(isCut).toBe(mark.trim() !== '');
		expect(markdown.length).toBeLessThanOrEqual(20_000);
	}
);

it.each([
	['PT1H', { days: 0, ms: 3_600_000 }],
	['P2W', { days: 14, ms: 0 }],
	['P1DT2H3M4S', { days: 1, ms: 7_384_000 }],
	['-PT15M', { days: -0, ms: -900_000 }],
	['+p1d', { days: 1, ms: 0 }],
	['P', undefined],
	['PT', undefined],
	['1H', undefined],
	['P1Y', undefined],
	[`P${'9'.repeat(64_000)}D`, undefined]
])('[D4] the duration %.20s', (text, duration) => expect(parseDuration(text)).toEqual(duration));
