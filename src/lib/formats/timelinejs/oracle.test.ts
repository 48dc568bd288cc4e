// @vitest-environment happy-dom
/** TimelineJS itself reads the files that we read, and those that we write. */
import { readCSVFromURL } from '@knight-lab/timelinejs/src/js/core/ConfigFactory';
import { TimelineConfig } from '@knight-lab/timelinejs/src/js/core/TimelineConfig';
import { parseDate } from '@knight-lab/timelinejs/src/js/date/TLDate';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Timeline, TimelineEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { toCivil } from '$lib/time/calendar';
import { clockAt, instantAt, plus, type AxisTime } from '$lib/time/span';
import { toWallIn } from '$lib/time/zone';
import type { Draft, Drafted } from '../shared/draft';
import { checkDraft } from '../check-draft/check-draft';
import { toRows } from '../table/rows';
import { readTimelineFile } from '../native/read';
import { readTimelineJs } from './read';
import { draftSheet } from './sheet';
import { writeTimelineJs } from './write';

const FOLDER = 'src/lib/formats/timelinejs/fixtures';
const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const options = { title: 'No title' };

// TimelineJS reports on the console what it leaves out.
beforeAll(() => void vi.spyOn(console, 'log').mockReturnValue());
afterAll(() => void vi.restoreAllMocks());

function asDraft(drafted: Drafted): Draft {
	if ('refused' in drafted) throw new Error(JSON.stringify(drafted.refused));
	return drafted;
}

const draftOf = (text: string) => asDraft(drain(readTimelineJs(text, options)));

function draftOfSheet(text: string): Draft {
	const table = toRows(text, ',');
	return asDraft('refused' in table ? table : draftSheet(table.rows, options));
}

function timelineOf(draft: Draft): Timeline {
	const { timeline, problems } = drain(checkDraft(draft));
	if (!timeline) throw new Error(JSON.stringify(problems));
	return timeline;
}

/** Runs a script. @returns the data that it gives to TimelineJS */
function run(script: string): unknown {
	const found: unknown[] = [];
	const take = (_: unknown, data: unknown) => void found.push(data);
	const context: Record<string, unknown> = {
		spaceRace: (data: unknown) => void found.push(data),
		TL: {
			Timeline: function (id: string, data: unknown) {
				take(id, data);
			}
		}
	};
	runInNewContext(script.replace('export default', 'var exported ='), context);
	const data = found[0] ?? context.exported ?? context.storyjs_jsonp_data;
	return JSON.parse(JSON.stringify(data));
}

interface OldSlide {
	readonly startDate: string;
	readonly endDate?: string;
	readonly headline: string;
	readonly tag?: string;
	readonly asset?: { readonly media: string };
}
interface OldFile {
	readonly timeline: { readonly date: OldSlide[]; readonly era?: OldSlide[] };
}

/** TimelineJS 3 cannot read files of versions 1 and 2: their slides, converted as its migration guide says. */
function moved(old: unknown): unknown {
	const toDate = (text: string): unknown => {
		const [year, month, day, hour, minute] = text.split(',');
		return text.includes(',') ? { year, month, day, hour, minute } : parseDate(text);
	};
	const toSlide = ({ startDate, endDate, headline, tag, asset }: OldSlide) => ({
		start_date: toDate(startDate),
		...(endDate ? { end_date: toDate(endDate) } : {}),
		text: { headline },
		group: tag,
		media: { url: asset?.media ?? '' }
	});
	const { date, era = [] } = (old as OldFile).timeline;
	return { events: date.map(toSlide), eras: era.map(toSlide) };
}

const wordsOf = (html: string) => {
	const element = document.createElement('div');
	element.innerHTML = html;
	return element.textContent.replaceAll(/\s+/g, ' ').trim();
};

/** Years as TimelineJS counts them: there is no year 0, and before 99,999 BC they are years ago. */
const yearIn = (year: number) => (year < 1 && year > -99_999 ? year - 1 : year);

function yearAt(at: AxisTime, { date, instant, zone }: Timing): number {
	if (instant !== undefined && zone !== undefined)
		return yearIn(toCivil(toWallIn(instant, zone)).year);
	const isYear = date.kind === 'point' && date.precision === 'year';
	return yearIn(isYear ? date.year : toCivil(clockAt(at)).year);
}

/** The years in which a date begins and ends; if only one of them is known, that one. */
function yearsOf({ timing }: TimelineEvent): [number, number] {
	const { date, bounds, parts = [] } = timing;
	const isChoice = date.kind === 'choice';
	const first = isChoice ? timing : (parts[0] ?? timing);
	const last = isChoice ? timing : (parts.at(-1) ?? timing);
	return [
		yearAt(isChoice ? bounds.start : first.bounds.start, first),
		yearAt(plus(isChoice ? bounds.end : last.bounds.end, -1), last)
	];
}

const inOrder = (a: readonly unknown[], b: readonly unknown[]) =>
	JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
const absolute = (url = '') => (url.startsWith('//') ? `https:${url}` : url);

interface Shown {
	/** Headline, year of the start and of the end, group, media. */
	readonly rows: unknown[][];
	readonly eras: unknown[][];
}

function theirs(data: unknown): Shown & { readonly config: TimelineConfig } {
	const config = new TimelineConfig(structuredClone(data));
	const rows = config.events.map(({ text, start_date, end_date, group, media }) => [
		wordsOf(text.headline),
		start_date.getFullYear(),
		(end_date ?? start_date).getFullYear(),
		group ?? '',
		absolute(media?.url)
	]);
	const eras = config.eras.map(({ headline, start_date, end_date }) => [
		wordsOf(headline),
		start_date.getFullYear(),
		end_date.getFullYear()
	]);
	return { rows: rows.sort(inOrder), eras: eras.sort(inOrder), config };
}

function ours({ events, groups }: Timeline): Shown {
	const labels = new Map(groups.map(({ id, label }) => [id, label]));
	const isEra = ({ kind }: TimelineEvent) => kind === 'era';
	const row = (event: TimelineEvent) => [
		event.headline,
		...yearsOf(event),
		labels.get(event.group ?? '') ?? '',
		event.media[0]?.url ?? ''
	];
	return {
		rows: events
			.filter((event) => !isEra(event))
			.map(row)
			.sort(inOrder),
		eras: events
			.filter(isEra)
			.map((event) => [event.headline, ...yearsOf(event)])
			.sort(inOrder)
	};
}

/** Only the headline and the year of the start. */
const briefly = (rows: readonly unknown[][]) => rows.map((row) => row.slice(0, 2)).sort(inOrder);

async function theirSheet(text: string): Promise<ReturnType<typeof theirs>> {
	vi.spyOn(window, 'fetch').mockResolvedValue(new Response(text));
	return theirs(await readCSVFromURL('https://example.org/sheet.csv'));
}

describe('a file that TimelineJS reads', () => {
	const sheets = ['computing.csv', 'old-sheet.csv', 'sheet-times.csv'];
	const files: [string, (text: string) => unknown][] = [
		['apollo.json', JSON.parse],
		['rome.json', JSON.parse],
		['deep-time.json', JSON.parse],
		['sputnik.jsonp', run],
		['berlin-wall.js.txt', run],
		['module.js.txt', run],
		['telegraph-v1.js.txt', (text) => moved(run(text))],
		['titanic-v1.json', (text) => moved(JSON.parse(text))]
	];

	it.each(files)('%s shows the same for us', (name, parse) => {
		const read = theirs(parse(textIn(name)));
		const own = ours(timelineOf(draftOf(textIn(name))));
		expect(read.config.getErrors()).toEqual([]);
		expect(read.rows.length).toBeGreaterThan(1);
		expect(own.rows).toEqual(read.rows);
		expect(own.eras).toEqual(read.eras);
	});

	it('markup.json has the same years for us, and every headline that is there', () => {
		const read = theirs(JSON.parse(textIn('markup.json'))).rows.map(([words, year]) => [
			year,
			words
		]);
		const own = ours(timelineOf(draftOf(textIn('markup.json')))).rows;
		expect(own.map(([, year]) => year).sort()).toEqual(read.map(([year]) => year).sort());
		expect(own.map(([words]) => words)).toEqual(
			expect.arrayContaining(read.map(([, words]) => words).filter((words) => words !== ''))
		);
	});

	it.each(sheets)('%s shows the same for us', async (name) => {
		const read = await theirSheet(textIn(name));
		const own = ours(timelineOf(draftOfSheet(textIn(name))));
		expect(own.rows).toEqual(read.rows);
		expect(own.eras).toEqual(read.eras);
		expect(read.rows.length).toBeGreaterThan(3);
	});

	it('is every one of the fixtures', () => {
		const known = [...files.map(([name]) => name), 'markup.json', ...sheets].sort();
		const there = readdirSync(FOLDER).filter((name) => /\.(?:json|jsonp|txt|csv)$/.test(name));
		expect(there.filter((name) => !name.endsWith('.read.json')).sort()).toEqual(known);
	});

	it.each(['month-13.json', 'no-year.json', 'end-before-start.json'])(
		'broken/%s: what TimelineJS shows and we do not waits for a date, and is told',
		(name) => {
			const text = textIn(`broken/${name}`);
			const draft = draftOf(text);
			const shown = theirs(JSON.parse(text)).rows.map(([headline]) => headline);
			const waiting = draft.undated.map(({ entry }) => entry.headline);
			const dated = draft.file.events.map(({ headline }) => headline);
			expect([...waiting, ...dated]).toEqual(expect.arrayContaining(shown));
			expect(
				draft.problems.filter(({ code }) => code === 'timelinejs-date').length
			).toBeGreaterThanOrEqual(waiting.length);
			expect(waiting.length).toBeGreaterThan(0);
		}
	);
});

/** Parts of a date, each as a number or as a text. */
const written = (number: fc.Arbitrary<number>) => fc.oneof(number, number.map(String));
const year = fc.oneof(fc.integer({ min: -3000, max: -1 }), fc.integer({ min: 1, max: 2100 }));
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const clock = fc.record({
	hour: written(fc.integer({ min: 1, max: 23 })),
	minute: written(fc.integer({ min: 0, max: 59 }))
});
const blank = fc.constantFrom({}, { month: '', day: '', hour: '' });
/** The parts after the year. */
const parts = fc.oneof(
	blank,
	fc.record({ month: written(month) }),
	fc.record({ month: written(month), day: written(day) }),
	fc.tuple(fc.record({ month: written(month), day: written(day) }), clock).map(([date, time]) => ({
		...date,
		...time
	}))
);
/** Years after the start; 0: the end is the start. */
const later = fc.oneof(fc.constantFrom(undefined, 0), fc.nat(90));
/** No year: TimelineJS leaves the slide out. */
const lacksDate = fc.integer({ min: 0, max: 9 }).map((one) => one === 0);
const WORDS = ['Moon', '“Eagle”', 'Łódź', '조선', 'R&amp;D', 'a  b', '1969'];
const words = fc
	.tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), fc.boolean())
	.map(([plain, isBold]) => [...(isBold ? ['<b>bold</b>'] : []), ...plain]);
const url = fc.constantFrom('', 'https://example.org/a.jpg', '//example.org/b.png');
const group = fc.constantFrom(undefined, '', 'Landings', 'R and D');

const after = (from: number, years: number) =>
	(from < 0 && from + years >= 0 ? 1 : 0) + from + years;

describe('a generated file', () => {
	const slide = fc
		.tuple(words, year, parts, parts, later, url, group, lacksDate)
		.map(([headline, from, start, end, years, media, of, isLacking]) => ({
			...(isLacking ? {} : { start_date: { year: from, ...start } }),
			...(years === undefined
				? {}
				: {
						end_date: years === 0 ? { year: from, ...start } : { year: after(from, years), ...end }
					}),
			text: { headline: headline.join(' ') },
			media: { url: media },
			...(of === undefined ? {} : { group: of })
		}));
	const era = fc
		.tuple(words, year, fc.integer({ min: 1, max: 300 }))
		.map(([headline, from, years]) => ({
			start_date: { year: from },
			end_date: { year: String(after(from, years)) },
			text: { headline: headline.join(' ') }
		}));
	const title = fc.option(words, { nil: undefined });

	it('[O1] shows what it shows in TimelineJS; what that leaves out waits, and is reported', () => {
		const seen = { redundant: 0, waiting: 0 };
		fc.assert(
			fc.property(
				fc.array(slide, { minLength: 1, maxLength: 4 }),
				fc.array(era, { maxLength: 2 }),
				title,
				(events, eras, head) => {
					const dated = { start_date: { year: 1969 }, text: { headline: 'Always' } };
					const file = {
						events: [dated, ...events],
						eras,
						...(head === undefined ? {} : { title: { text: { headline: head.join(' ') } } })
					};
					const draft = draftOf(JSON.stringify(file));
					const timeline = timelineOf(draft);
					const read = theirs(file);
					expect(read.config.getErrors()).toEqual([]);
					expect(ours(timeline)).toEqual({ rows: read.rows, eras: read.eras });
					expect(timeline.title).toBe(
						read.config.title === '' ? options.title : wordsOf(read.config.title.text.headline)
					);
					const lacking = events.filter((event) => !('start_date' in event)).length;
					expect(draft.undated.length).toBe(lacking);
					expect(draft.problems.filter(({ code }) => code === 'timelinejs-date').length).toBe(
						lacking
					);
					const same = events.filter(
						({ start_date, end_date }) =>
							start_date && JSON.stringify(start_date) === JSON.stringify(end_date)
					).length;
					const told = draft.problems.filter(({ path }) => path.endsWith('.end_date')).length;
					expect(told).toBe(same);
					seen.redundant += same;
					seen.waiting += lacking;
				}
			),
			{ numRuns: 120 }
		);
		expect(seen.redundant).toBeGreaterThan(10);
		expect(seen.waiting).toBeGreaterThan(10);
	});
});

const toCsv = (rows: readonly (readonly string[])[]) =>
	rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

describe('a generated sheet', () => {
	const NEW =
		'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline,Text,Media,Type,Group'.split(
			','
		);
	const OLD = 'Start Date,End Date,Headline,Text,Media,Media Credit,Type,Tag'.split(',');
	const time = fc.constantFrom('', '1530', '15:30', '3:30 pm', '15.30', '11:45:10 PM', '12 am');
	const grouped = (number: number) =>
		Math.abs(number) > 999
			? `${String(number).slice(0, -3)},${String(number).slice(-3)}`
			: String(number);
	const text = (number: number | undefined) => (number === undefined ? '' : String(number));

	const row = fc
		.tuple(words, year, month, day, time, later, url, group, lacksDate)
		.map(([headline, from, ofYear, ofMonth, clockTime, years, media, of, isLacking]) => [
			...(isLacking ? ['', '', '', ''] : [grouped(from), text(ofYear), text(ofMonth), clockTime]),
			...(years === undefined
				? ['', '', '', '']
				: [text(after(from, years)), text(ofYear), text(ofMonth), clockTime]),
			headline.join(' '),
			'',
			media,
			'',
			of ?? ''
		]);
	const era = fc
		.tuple(words, year)
		.map(([headline, from]) => [
			...[text(from), '', '', '', text(after(from, 20)), '', '', ''],
			...[headline.join(' '), '', '', 'era', '']
		]);
	const always = ['1969', '7', '20', '', '', '', '', '', 'Always', '', '', '', ''];
	const title = ['', '', '', '', '', '', '', '', 'Title', '', '', 'title', ''];

	it('[O2] shows what it shows in TimelineJS', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.oneof({ weight: 5, arbitrary: row }, era), { maxLength: 6 }),
				async (rows) => {
					const csv = toCsv([NEW, title, always, ...rows]);
					const draft = draftOfSheet(csv);
					const read = await theirSheet(csv);
					expect(read.config.getErrors()).toEqual([]);
					expect(ours(timelineOf(draft))).toEqual({ rows: read.rows, eras: read.eras });
					const lacking = rows.filter(([first]) => first === '').length;
					expect(draft.undated.length).toBe(lacking);
					expect(draft.problems.filter(({ code }) => code === 'timelinejs-date').length).toBe(
						lacking
					);
				}
			),
			{ numRuns: 60 }
		);
	});

	const pad = (number: number) => String(number).padStart(2, '0');
	const oldDate = fc
		.tuple(fc.integer({ min: 1000, max: 2100 }), month, day, fc.nat(4))
		.map(
			([from, ofYear, ofMonth, form]) =>
				[
					text(from),
					`${from}-${pad(ofYear)}`,
					`${from}-${pad(ofYear)}-${pad(ofMonth)}`,
					`${ofYear}/${ofMonth}/${from}`,
					`${ofYear}/${ofMonth}/${from} 14:05`
				][form] ?? ''
		);

	it('[O3] with the columns of old sheets as well', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(words, oldDate, url), { minLength: 1, maxLength: 6 }),
				async (rows) => {
					const body = rows.map(([headline, start, media]) => [
						...[start, '', headline.join(' '), ''],
						...[media, '', '', 'Tagged']
					]);
					const csv = toCsv([OLD, ...body]);
					const read = await theirSheet(csv);
					expect(ours(timelineOf(draftOfSheet(csv))).rows).toEqual(read.rows);
					expect(read.rows.length).toBe(rows.length);
				}
			),
			{ numRuns: 40 }
		);
	});
});

describe('what we write', () => {
	const content = readdirSync('src/content').filter((name) => name.endsWith('.timeline.yaml'));
	const published = (timeline: Timeline) => ({ timeline, url: undefined, updated: instantAt(0) });

	function timelineIn(text: string): Timeline {
		const { timeline, problems } = drain(readTimelineFile(text));
		if (!timeline) throw new Error(JSON.stringify(problems));
		return timeline;
	}

	/** TimelineJS reads it without a fault, with the same events, years and titles. */
	function expectRead(timeline: Timeline): void {
		const { rows, eras, config } = theirs(JSON.parse(writeTimelineJs(published(timeline)).text));
		config.validate();
		expect(config.getErrors()).toEqual([]);
		const own = ours(timeline);
		expect(briefly([...rows, ...eras])).toEqual(briefly([...own.rows, ...own.eras]));
		expect(config.title && wordsOf(config.title.text.headline)).toBe(timeline.title);
		expect(config.events.map(({ unique_id }) => unique_id)).toEqual(
			expect.arrayContaining(
				timeline.events.filter(({ kind }) => kind !== 'era').map(({ id }) => id)
			)
		);
	}

	it.each(content)('[W1] %s is read by TimelineJS without a fault', (name) => {
		expectRead(timelineIn(readFileSync(`src/content/${name}`, 'utf8')));
	});

	const DATES = [
		...['2024', '0850', '-0043-03-15', '0000', '2025-08', '2025-08-12', '2025-08-12T16:00+03:00'],
		...[
			'2025-04~',
			'2025?',
			'2025-XX',
			'2025-08-XX',
			'202X',
			'19XX',
			'2025-21',
			'2024-24',
			'2025-34'
		],
		...['2025-41', '2024-06-18/2024-06-19', '2022-02-24/..', '../1991', '2025-08-15/', '/2020'],
		...['-0009/0004', 'Y-66000000', 'Y12000', '2024-02-29', '-0004-02-29', '1999/2001-05'],
		...['2025-08-12T16:00Z/2025-08-12T17:30Z', '2025-12-31T23:30-05:00', '[2025-08-12,2025-08-13]']
	];
	const entry = fc.record({
		date: fc.constantFrom(...DATES),
		headline: fc.constantFrom('A <b> & "B"', 'Łódź', '&amp;', '<script>alert(1)</script>', "it's"),
		isEra: fc.boolean()
	});

	it('[W1] any timeline is read by TimelineJS without a fault', () => {
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
				const events = entries.map(({ isEra, ...event }, i) => ({
					...{ id: `e${i}`, ...event },
					kind: isEra && event.date.includes('/') ? 'era' : 'event'
				}));
				expectRead(timelineIn(JSON.stringify({ version: 1, title: '<T> & co', events })));
			}),
			{ numRuns: 100 }
		);
	});

	it.each<[string, string]>([
		['-0043-03-15', 'March 15, 44 <span>BCE</span>'],
		['-0499', '500 <span>BCE</span>'],
		['0000', '1 <span>BCE</span>'],
		['0850', '850'],
		['2025-08', 'August 2025'],
		['2025-08-12', 'August 12, 2025']
	])('[W2] %s is shown by TimelineJS as %s', (date, shown) => {
		const file = { version: 1, title: 'T', events: [{ id: 'a', date, headline: 'A' }] };
		const timeline = timelineIn(JSON.stringify(file));
		const { config } = theirs(JSON.parse(writeTimelineJs(published(timeline)).text));
		expect(config.events.map(({ start_date }) => start_date.getDisplayDate())).toEqual([shown]);
		expect(config.events[0]?.display_date).toBeUndefined();
	});
});
