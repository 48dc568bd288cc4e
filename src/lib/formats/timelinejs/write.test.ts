import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Timeline, TimelineEvent } from '$lib/document/timeline';
import { checkDraft } from '../check-draft/check-draft';
import { readTimelineFile } from '../native/read';
import { readTimelineJs } from './read';
import { writeTimelineJs } from './write';
import { instantAt } from '$lib/time/span';

interface WrittenSlide {
	readonly unique_id: string;
	readonly start_date?: object;
	readonly end_date?: object;
	readonly display_date?: string;
	readonly group?: string;
	readonly text: { readonly headline: string; readonly text: string };
	readonly media?: { readonly url: string; readonly caption?: string; readonly credit?: string };
}
interface WrittenFile {
	readonly scale: string;
	readonly title: WrittenSlide;
	readonly events: readonly WrittenSlide[];
	readonly eras: readonly WrittenSlide[];
}

function timelineIn(text: string): Timeline {
	const { timeline, problems } = drain(readTimelineFile(text));
	if (!timeline) throw new Error(JSON.stringify(problems));
	return timeline;
}

const fileOf = (...events: object[]) =>
	timelineIn(
		JSON.stringify({
			...{ version: 1, title: 'T', timezone: 'Europe/Moscow' },
			events: events.map((event, i) => ({ id: `e${i}`, headline: `H${i}`, ...event }))
		})
	);
const write = (timeline: Timeline) =>
	writeTimelineJs({ timeline, url: undefined, updated: instantAt(0) });
const writtenOf = (timeline: Timeline) => JSON.parse(write(timeline).text) as WrittenFile;

function again(timeline: Timeline): Timeline {
	const drafted = drain(readTimelineJs(write(timeline).text, { title: 'No title' }));
	const { timeline: read, problems } = drain(checkDraft(drafted));
	if (!read) throw new Error(JSON.stringify(problems));
	return read;
}

const inOrder = (events: readonly TimelineEvent[]) =>
	[...events].sort((a, b) => (a.id < b.id ? -1 : 1));

it.each(['-04:00', '-05:00'])(
	'[W2] the hour that clocks show twice is what they showed: 01:30%s in New York',
	(offset) => {
		const date = `2024-11-03T01:30${offset}`;
		const file = { version: 1, title: 'T', timezone: 'America/New_York' };
		const events = [{ id: 'a', headline: 'A', date }];
		const [written] = writtenOf(timelineIn(JSON.stringify({ ...file, events }))).events;
		expect(written).toMatchObject({ start_date: { day: 3, hour: 1, minute: 30 } });
	}
);

describe('[W2] dates', () => {
	it.each<[string, object]>([
		['-0499', { start_date: { year: -500 } }],
		['0000', { start_date: { year: -1 } }],
		['0850', { start_date: { year: 850 } }],
		['2025-08', { start_date: { year: 2025, month: 8 } }],
		['2025-08-12', { start_date: { year: 2025, month: 8, day: 12 } }],
		[
			'2024-06-18/2024-07',
			{ start_date: { year: 2024, month: 6, day: 18 }, end_date: { year: 2024, month: 7 } }
		],
		[
			'2025-08-12T16:00+03:00',
			{
				start_date: { year: 2025, month: 8, day: 12, hour: 16, minute: 0 },
				display_date: expect.stringContaining('12') as string
			}
		],
		['2025-04~', { start_date: { year: 2025, month: 4 }, display_date: 'about April 2025' }],
		['2025-XX', { start_date: { year: 2025 }, display_date: 'a month in 2025' }],
		['202X', { start_date: { year: 2020 }, end_date: { year: 2029 }, display_date: 'the 2020s' }],
		[
			'2025-21',
			{
				start_date: { year: 2025, month: 3 },
				end_date: { year: 2025, month: 5 },
				display_date: 'spring 2025'
			}
		],
		[
			'2022-02-24/..',
			{
				start_date: { year: 2022, month: 2, day: 24 },
				display_date: expect.stringMatching(/^since /) as string
			}
		],
		[
			'[2025-08-12,2025-08-14]',
			{
				start_date: { year: 2025, month: 8, day: 12 },
				end_date: { year: 2025, month: 8, day: 14 },
				display_date: expect.stringContaining(' or ') as string
			}
		]
	])('%s', (date, slide) => {
		const { start_date, end_date, display_date } = writtenOf(fileOf({ date })).events[0] ?? {};
		expect(JSON.parse(JSON.stringify({ start_date, end_date, display_date }))).toEqual(slide);
	});

	it('far away need the other scale', () => {
		expect(writtenOf(fileOf({ date: 'Y-66000000' })).scale).toBe('cosmological');
		expect(writtenOf(fileOf({ date: 'Y-12000' })).scale).toBe('human');
	});
});

describe('there and back', () => {
	const content = readdirSync('src/content').filter((name) => name.endsWith('.timeline.yaml'));

	function expectSame(first: Timeline): void {
		const [before, after] = [inOrder(first.events), inOrder(again(first).events)];
		const kept = ({ id, headline, timing: { bounds } }: TimelineEvent) => {
			// TimelineJS has no open ends, so only the known end of such a date is written.
			const ends = [bounds.start, bounds.end].filter(Number.isFinite);
			return { id, headline, start: ends[0], end: ends.length === 2 ? ends[1] : undefined };
		};
		const open = new Set(
			before.filter(({ timing: { bounds } }) => !Number.isFinite(bounds.end)).map(({ id }) => id)
		);
		expect(
			after.map(kept).map((row) => (open.has(row.id) ? { ...row, end: undefined } : row))
		).toEqual(before.map(kept));
	}

	it.each(content)('[W3] %s keeps its dates and headlines', (name) => {
		expectSame(timelineIn(readFileSync(`src/content/${name}`, 'utf8')));
	});

	it('[W3] any timeline keeps them', () => {
		const year = fc.integer({ min: -4000, max: 4000 });
		const edtfYear = (number: number) =>
			`${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`;
		const two = (number: number) => String(number).padStart(2, '0');
		const point = fc
			.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(9))
			.map(([number, month, day, form]) => {
				const ofYear = edtfYear(number);
				const ofMonth = `${ofYear}-${two(month)}`;
				const ofDay = `${ofMonth}-${two(day)}`;
				const past = String(Math.abs(number)).padStart(4, '0');
				const forms = [ofYear, ofMonth, ofDay, ofDay, `${ofMonth}~`, `${ofDay}?`, `${ofMonth}-XX`];
				const parts = [`${past.slice(0, 3)}X`, `${ofYear}-${21 + (month % 4)}`, `${ofYear}-40`];
				return [...forms, ...parts][form] ?? ofYear;
			});
		const clock = fc
			.tuple(fc.nat(23), fc.integer({ min: 1, max: 59 }))
			.map(([hour, minute]) => `2025-08-12T${two(hour)}:${two(minute)}+03:00`);
		const span = fc
			.tuple(year, fc.integer({ min: 1, max: 50 }), fc.nat(2))
			.map(
				([number, years, open]) =>
					[
						`${edtfYear(number)}/${edtfYear(number + years)}`,
						`${edtfYear(number)}/..`,
						`${edtfYear(number)}-06/${edtfYear(number + years)}-02-03`
					][open] ?? ''
			);
		const headline = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
			.map((text) => `x ${text}`.replaceAll(/[\s\p{C}]+/gu, ' ').trim());
		const entry = fc.record({ date: fc.oneof(point, clock, span), headline });
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
				expectSame(fileOf(...entries));
			}),
			{ numRuns: 200 }
		);
	});

	it('[W4] eras are eras, alone they are events', () => {
		const era = { date: '1914/1918', kind: 'era' };
		expect(writtenOf(fileOf(era)).eras).toEqual([]);
		const { eras, events } = writtenOf(fileOf(era, { date: '1917' }));
		expect(eras.map(({ unique_id }) => unique_id)).toEqual(['e0']);
		expect(events.map(({ unique_id }) => unique_id)).toEqual(['e1']);
	});
});

const HOSTILE = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'"><svg onload=alert(1)>',
	"' onmouseover='alert(1)",
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'</p></blockquote><iframe src="javascript:alert(1)">',
	'[a](javascript:alert(1))',
	'<!-- <b>',
	'\u202eabc <a href="data:text/html,x">'
];
/** Every field that a slide can have. */
const TAGS = ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'br'];

type HtmlNode = ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number];
function elementsOf(node: HtmlNode): [tag: string, attributes: Record<string, unknown>][] {
	const own = node.type === 'element' ? [[node.tagName, node.properties] as [string, object]] : [];
	const inner = 'children' in node ? node.children.flatMap((child) => elementsOf(child)) : [];
	return [
		...own.map(([tag, props]): [string, Record<string, unknown>] => [tag, { ...props }]),
		...inner
	];
}

describe('[W5] hostile text', () => {
	it.each(HOSTILE)('%s is text wherever it is', (text) => {
		const timeline = timelineIn(
			JSON.stringify({
				...{ version: 1, title: text, summary: text },
				groups: { g: { label: text } },
				sources: {
					s: { title: text, publisher: text, author: [text], url: 'https://example.org/"><b>' },
					bare: { title: text, url: 'javascript:alert(1)' }
				},
				events: [
					{
						...{
							id: 'a',
							headline: text,
							summary: text,
							group: 'g',
							actors: [text],
							places: [text]
						},
						date: { value: '2025', display: text, stated: text, note: text },
						sources: ['s', 'bare', { source: 's', locator: text, note: text }],
						quotes: [{ text, speaker: text, role: text, to: text, where: text, via: text }],
						media: [
							{ url: 'https://example.org/a.jpg', caption: text, credit: text },
							{ url: 'javascript:alert(1)', caption: text }
						]
					}
				]
			})
		);
		const { title, events } = writtenOf(timeline);
		const htmls = [title, ...events].flatMap(
			({ text: { headline, text: body }, media, ...rest }) => [
				...[headline, body, media?.caption ?? '', media?.credit ?? ''],
				...[rest.group ?? '', rest.display_date ?? '']
			]
		);
		expect(htmls.filter((html) => html !== '').length).toBe(8);
		const elements = htmls.flatMap((html) => elementsOf(fromHtml(html, { fragment: true })));
		for (const [tag, attributes] of elements) {
			expect(TAGS).toContain(tag);
			expect(Object.keys(attributes).filter((name) => name !== 'href')).toEqual([]);
			expect(attributes.href ?? 'https://').toEqual(expect.stringMatching(/^https?:\/\//));
		}
		expect(elements.length).toBeGreaterThan(5);
	});
});

it('[W6] what TimelineJS does not show is reported once, with the first place', () => {
	const timeline = fileOf(
		{ date: '2024', importance: 5, kind: 'statement', status: 'confirmed' },
		{ date: '2025', importance: 1, label: 'Other' }
	);
	expect(write(timeline).leftOut.map(({ path, message }) => `${path}: ${message}`)).toEqual([
		'timezone: TimelineJS does not show the zone of the timeline.',
		'events.e0.kind: TimelineJS does not show the kind “statement”.',
		'events.e0.status: TimelineJS does not show that it is confirmed.',
		'events.e0.importance: TimelineJS does not show how important it is (2 occurrences).',
		'events.e1.label: TimelineJS does not show the label on the chart.'
	]);
});
