/** Our files are read by ical.js, by node-ical, and by our own reader. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Timeline } from '$lib/document/timeline';
import { pad } from '$lib/time/edtf-of';
import { toEdtfText } from '../shared/dates/edtf-text';
import { checkDraft } from '../check-draft/check-draft';
import { toLine } from '../shared/sound-text';
import { readTimelineFile } from '../native/read';
import { readICalendar } from './read';
import { writeICalendar } from './write';
import { toCalendarDates } from './write-dates';
import { instantAt } from '$lib/time/span';

const UPDATED = instantAt(Date.UTC(2025, 7, 13, 9, 30));
const HOME = 'https://dateline.example/t/story';
/** Long enough for a machine that runs many tests at once. */
const SLOW = { timeout: 30_000 };
const RUNS = { seed: 5545, numRuns: 80 };

const publish = (timeline: Timeline) => ({ timeline, url: HOME, updated: UPDATED });
const write = (timeline: Timeline) =>
	writeICalendar(publish(timeline), { subscription: true }).text;

/** The events that the calendar has; the others are left out and reported. */
const heldOf = ({ events }: Timeline) =>
	events.filter(({ timing }) => toCalendarDates(timing) !== undefined);

/** By UID: the headline, and the first day or the moment in UTC. */
type Rows = Record<string, readonly [headline: string, start: string]>;

function ours(timeline: Timeline): Rows {
	return Object.fromEntries(
		heldOf(timeline).map(({ id, headline, timing }) => [
			`${id}@dateline.example/t/story`,
			[asRead(headline), toCalendarDates(timing)?.start ?? '']
		])
	);
}

/** Characters that some programs read as line ends become spaces; characters that calendars cannot have are removed. */
const asRead = (headline: string) =>
	toLine(
		toLine(headline)
			.replaceAll('\u0085', ' ')
			.replaceAll(/[\x7f-\x9f]/g, '\uFFFD')
	);

function byIcalJs(text: string): Rows {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
	const compact = ({ startDate }: ICAL.Event) => {
		const text = startDate.toString().replaceAll(/[-:]/g, '');
		return text.padStart(text.length + 4 - String(startDate.year).length, '0');
	};
	return Object.fromEntries(
		events.map((event) => [event.uid, [toLine(event.summary), compact(event)]])
	);
}

function byNodeIcal(text: string): Rows {
	const events = Object.values(sync.parseICS(text)).filter((item) => item.type === 'VEVENT');
	return Object.fromEntries(
		events.map(({ uid, summary, start }) => {
			const isDay = 'dateOnly' in start && start.dateOnly === true;
			const day = `${String(start.getFullYear()).padStart(4, '0')}${pad(start.getMonth() + 1)}${pad(start.getDate())}`;
			const moment = start.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
			const words = typeof summary === 'string' ? summary : String(summary);
			return [uid, [toLine(words), isDay ? day : `${moment}Z`]];
		})
	);
}

const daysOf = (rows: Rows) => Object.entries(rows).map(([uid, [, start]]) => [uid, start]);

function readBack(text: string): Timeline {
	const read = drain(checkDraft(drain(readICalendar(text, { title: 'No title' }))));
	if (!read.timeline) throw new Error(JSON.stringify(read.problems));
	return read.timeline;
}

const rows = (events: Timeline['events']) =>
	events.map(({ timing, headline }) => [toEdtfText(timing), headline]);

const content = readdirSync('src/content').filter((name) => name.endsWith('.timeline.yaml'));

it.each(content)('[W9] %s has the same events and days for ical.js, node-ical and us', (name) => {
	const { timeline } = drain(readTimelineFile(readFileSync(`src/content/${name}`, 'utf8')));
	if (!timeline) throw new Error(name);
	const text = write(timeline);
	expect(Object.keys(ours(timeline)).length).toBeGreaterThan(4);
	expect(byIcalJs(text)).toEqual(ours(timeline));
	expect(byNodeIcal(text)).toEqual(ours(timeline));
	const again = readBack(text);
	expect(rows(again.events)).toEqual(rows(timeline.events));
	expect(again.title).toBe(timeline.title);
});

const two = (most: number) => fc.integer({ min: 1, max: most }).map((number) => pad(number));
const year = fc.integer({ min: 100, max: 9990 }).map((number) => String(number).padStart(4, '0'));
const day = fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-'));
const clock = fc
	.tuple(day, two(23), two(59), fc.constantFrom('Z', '+03:00', '-11:30', '[Europe/Moscow]', ''))
	.map(([date, hour, minute, zone]) => `${date}T${hour}:${minute}${zone}`);
const mark = fc.constantFrom('', '?', '~', '%');
const coarse = fc.oneof(
	fc.tuple(year, mark).map((parts) => parts.join('')),
	fc.tuple(year, two(12), mark).map(([y, m, sign]) => `${y}-${m}${sign}`),
	fc.tuple(day, mark).map((parts) => parts.join('')),
	fc.tuple(year, fc.constantFrom('21', '24', '33', '36', '40', '41', 'XX')).map((p) => p.join('-')),
	fc.constantFrom('202X', '19XX', '2025-08-XX', '2025-XX-XX', '-0043', '-004X', 'Y-170000002')
);
const point = fc.oneof(coarse, day, clock);
const inOrder = fc
	.tuple(
		fc.integer({ min: 100, max: 4000 }),
		fc.integer({ min: 1, max: 900 }),
		two(12),
		fc.boolean()
	)
	.map(([from, length, month, isDay]) => {
		const [start, end] = [from, from + length].map((number) => String(number).padStart(4, '0'));
		const rest = isDay ? `-${month}-10` : '';
		return `${String(start)}${rest}/${String(end)}${rest}`;
	});
const date = fc.oneof(
	point,
	inOrder,
	coarse.map((text) => `${text}/..`),
	day.map((text) => `/${text}`),
	clock.map((text) => `${text}/`),
	fc.tuple(day, two(23), two(23)).map(([d, a, b]) => `${d}T${a}:00Z/${d}T${b}:30Z`),
	fc.array(day, { minLength: 2, maxLength: 12 })
);
const words = fc.oneof(
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
	fc.string({
		unit: fc.constantFrom('\\', 'n', ',', ';', ':', '"', '\n', '\r', 'é', '🛰', ' ', '\t', 'x')
	})
);
const timelines = fc
	.record({
		timezone: fc.constantFrom('UTC', 'Europe/Moscow', 'Pacific/Kiritimati'),
		events: fc.array(
			fc.record(
				{ date, headline: words.map((text) => `x${text}`), summary: words },
				{ requiredKeys: ['date', 'headline'] }
			),
			{ minLength: 1, maxLength: 6 }
		)
	})
	.map(({ timezone, events }) => {
		const entries = events.map((event, i) => ({ id: `e${i}`, ...event }));
		return { version: 1, title: 'T', timezone, events: entries } as const;
	});

/** Some generated dates are invalid: their end is before their start, or in an hour that clocks skipped. They are removed. */
const toTimeline = (file: { readonly events: readonly object[] }): Timeline | undefined =>
	drain(
		checkDraft({
			file: { version: 1, title: 'T', ...file } as never,
			placeOf: () => ({ path: '' }),
			undated: [],
			problems: []
		})
	).timeline;

it('[W9] generated timelines are the same for us, ical.js and node-ical', SLOW, () => {
	let held = 0;
	fc.assert(
		fc.property(timelines, (file) => {
			const timeline = toTimeline(file);
			const events = timeline ? heldOf(timeline) : [];
			fc.pre(timeline !== undefined && events.length > 0);
			const text = write(timeline);
			const again = readBack(text);
			held += events.length;
			expect(rows(again.events)).toEqual(
				events.map(({ timing, headline }) => [toEdtfText(timing), asRead(headline)])
			);
			expect(again.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
			expect(byIcalJs(text)).toEqual(ours(timeline));
			// node-ical reads an escaped backslash before an “n” as a line end, so only days are compared.
			expect(daysOf(byNodeIcal(text))).toEqual(daysOf(ours(timeline)));
		}),
		RUNS
	);
	expect(held).toBeGreaterThan(150);
});
