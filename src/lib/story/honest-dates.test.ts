/** Dates that a chart once drew or named more or less exactly than they are known. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { ReadingTimeline } from '$lib/document/reading';
import { readTimelineFile } from '$lib/formats/native/read';
import { layoutOverview } from '$lib/chart/marks/overview-paths';
import { layoutRail } from '$lib/chart/marks/rail-paths';
import { formatMinor, formatTick } from '$lib/chart/scale/tick-words';
import { toView } from '$lib/chart/scale/view';
import { stepOf } from '$lib/chart/widths';
import { toSearch } from '$lib/viewer/location';
import { createMemorySource } from '$lib/viewer/memory-source';
import { axisOn } from '$lib/time/calendar';
import { DAY_MS, type Span } from '$lib/time/span';
import { toReading } from './to-reading';

const PAGE_PX = 1072;
const ALL = { query: '', group: undefined };

function read(dates: readonly unknown[], head: object = {}): ReadingTimeline {
	const events = dates.map((date, i) => ({ id: `e${i}`, headline: `What happened ${i}`, date }));
	const file = JSON.stringify({ version: 1, title: 'T', lang: 'en-GB', ...head, events });
	const { timeline, problems } = drain(readTimelineFile(file));
	if (!timeline) throw new Error(problems.map(({ message }) => message).join());
	return toReading('t', timeline);
}

/** What a view of a page shows. */
function show(reading: ReadingTimeline, span: Span = reading.fit) {
	const source = createMemorySource(reading);
	const axis = source.axis('true');
	const view = toView(span, axis);
	const window = source.select(ALL).chart(axis).window(view, stepOf(PAGE_PX));
	return { axis, view, window, ticks: axis.ticks(view, PAGE_PX, () => []) };
}
const minorOf = (reading: ReadingTimeline, span?: Span) => {
	const { ticks } = show(reading, span);
	return ticks?.minor.map(({ wall }) => formatTick(wall, ticks.rung, 'minor', reading.lang));
};

describe('[F260] a day among clock times', () => {
	const reading = read(
		['2021-01-06', '2021-01-06T06:00', '2021-01-06T13:05', '2021-01-05', '2021-01-07'],
		{ timezone: 'America/New_York' }
	);
	const oneDay = { start: axisOn(2021, 1, 6), end: axisOn(2021, 1, 7) };

	it('is a bar of its day where hours are shown, and starts where the day does', () => {
		const { window, ticks } = show(reading);
		expect(ticks?.rung.unit).toBe('hour');
		const mark = window.marks.find(({ event }) => event.id === 'e0');
		expect(mark?.bar).toBe(true);
		expect(mark?.at).toBe(mark?.at0);
		const { axis, view } = show(reading);
		expect(((mark?.at1 ?? 0) - (mark?.at0 ?? 0)) * (view.u1 - view.u0)).toBeCloseTo(DAY_MS, 0);
		expect(axis.unitMs).toBe(60_000);
		expect(window.marks.find(({ event }) => event.id === 'e1')?.bar).toBe(false);
	});
	it('stands in the chart in the order of the list', () => {
		const { window } = show(reading, oneDay);
		const inList = reading.events.map(({ id }) => id);
		const inChart = window.labels.toSorted((a, b) => a.at - b.at).map(({ event }) => event.id);
		expect(inChart).toEqual(inList.filter((id) => inChart.includes(id)));
		expect(inChart).toContain('e0');
	});
	it('is a bar in the overview as well, and covers a view inside it', () => {
		const { axis, window } = show(reading, {
			start: axisOn(2021, 1, 6, 12),
			end: axisOn(2021, 1, 6, 14)
		});
		expect(window.covering.map(({ id }) => id)).toContain('e0');
		const paths = layoutOverview(reading.events, axis, () => true);
		expect(paths.map(({ ink }) => ink)).toContain('block');
	});
	it('is a dot while all dates near it are', () => {
		const long = read(['2020-01-01', '2021-01-06', '2021-06-01T13:05Z', '2022-01-07']);
		expect(show(long).window.marks.every(({ bar }) => !bar)).toBe(true);
	});
	it('two of the same day, or one beside a range, are above each other', () => {
		const twice = read(['2021-01-06', '2021-01-06', '2021-01-06T10:00Z/2021-01-06T12:00Z']);
		const rows = show(twice).window.marks.map(({ row }) => row);
		expect(new Set(rows).size).toBe(3);
	});
	it('and so is a minute among seconds', () => {
		const seconds = read(['2021-01-06T12:53Z', '2021-01-06T12:53:20Z', '2021-01-06T12:55:10Z']);
		const { window, ticks } = show(seconds);
		expect([ticks?.rung.unit, ...window.marks.map(({ bar }) => bar)]).toEqual([
			'second',
			true,
			false,
			false
		]);
	});
});

describe('[F261] a file of one day without clock times', () => {
	it.each([[['2024-07-05', '2024-07-05', '2024-07-05']], [['2020-05-05']]])(
		'%j opens with days and no hours',
		(dates) => {
			const reading = read(dates);
			const { ticks, window } = show(reading);
			expect(ticks?.rung.unit).toBe('day');
			expect(window.marks.every(({ bar }) => !bar)).toBe(true);
			expect(reading.fit.start % DAY_MS).toBe(0);
			const search = toSearch({ span: { start: axisOn(2024, 7, 5), end: axisOn(2024, 7, 6) } });
			expect(search).toBe('?from=2024-07-05&to=2024-07-05');
		}
	);
});

describe('[F262] an open range', () => {
	const solidOf = (reading: ReadingTimeline, id: string) => {
		const { window, axis, view } = show(reading);
		const mark = window.marks.find(({ event }) => event.id === id);
		const timeOf = (at = NaN) => Math.round(axis.timeAt(view.u0 + at * (view.u1 - view.u0)));
		return [timeOf(mark?.solid0), timeOf(mark?.solid1), timeOf(mark?.at1)];
	};
	it('is solid up to the report, and open from there on', () => {
		const reading = read(['2024-02/..', '2025-11-01', '2024-01-01'], { asOf: '2025-03-15' });
		const asOfEnd = axisOn(2025, 3, 16);
		expect(solidOf(reading, 'e0')).toEqual([axisOn(2024, 2), asOfEnd, Math.round(reading.fit.end)]);
		expect(reading.asOf?.end).toBe(asOfEnd);
		const { window } = show(reading);
		const inks = layoutRail(window.marks, window.rowCount).map(({ ink }) => ink);
		expect(inks).toEqual(expect.arrayContaining(['span', 'open']));
	});
	it('is open at once if it begins after the report', () => {
		const reading = read(['2026-02/..', '2024-01-01'], { asOf: '2025-03-15' });
		expect(solidOf(reading, 'e0').slice(0, 2)).toEqual([axisOn(2026, 2), axisOn(2026, 2)]);
	});
	it('without a report is solid as far as anything is dated', () => {
		const reading = read(['2024-02/..', '2025-11-01', '2024-01-01']);
		expect(solidOf(reading, 'e0')[1]).toBe(axisOn(2025, 11, 2));
	});
	it('without a start is open before all that is dated', () => {
		const reading = read(['../2025-03', '2024-01-01']);
		expect(solidOf(reading, 'e0').slice(0, 2)).toEqual([axisOn(2024), axisOn(2025, 4)]);
	});
});

describe('[F263] before our era', () => {
	const decades = [-1000, -753, -509, -44, -1, 0, 1, 14, 476, 1066];
	it('headings are groups as people count years, and the era is said once', () => {
		const dates = Array.from(
			{ length: 14 },
			(_, i) => `-0${String(990 - 70 * i).padStart(3, '0')}`
		);
		const headings = read([...dates, '0079', '0476', '1066']).outline.map(({ heading }) => heading);
		expect(headings).toContain('AD 1–999');
		expect(headings[0]).toBe('1000–1 BC');
	});
	it('and so is that of years that are joined', () => {
		expect(
			read(['-0263/-0240', '0014/0037']).events.map(({ labelDates }) => labelDates.at(-1))
		).toEqual(['264–241 BC', 'AD 14–37']);
	});
	it('what is said alike is said once', () => {
		expect(read(['Y-13800000000', 'Y-13800000001']).spanWords).toBe('13.8 billion BC');
	});
	it('both eras are named where both are in one timeline, or a year has few figures', () => {
		const words = (dates: readonly string[], lang = 'en-GB') =>
			read(dates, { lang }).events.map(({ labelDates }) => labelDates.at(-1));
		expect(words(['-0043-03-15', '0014-08-19', '1969-07-20'])).toEqual([
			'15 Mar 44 BC',
			'19 Aug AD 14',
			'20 Jul AD 1969'
		]);
		expect(words(['0850', '1066'])).toEqual(['AD 850', '1066']);
		expect(words(['-0043', '0476'], 'de')).toEqual(['44 v. Chr.', '476 n. Chr.']);
	});
	it('ticks are round as people count them', () => {
		const reading = read(
			decades.map((year) => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0'))
		);
		expect(minorOf(reading)).toEqual(
			expect.arrayContaining(['1000 BC', '500 BC', '1 BC', 'AD 500', '1000'])
		);
	});
});

describe('[F264] the clock of the language', () => {
	const dates = ['2021-01-06T09:05-05:00', '2021-01-07T13:05-05:00'];
	it.each([
		['en-US', 'Thu, Jan 7, 2021, 1:05 PM UTC−5', 'Jan 7, 1:05 PM', '12 PM'],
		['en-GB', 'Thu, 7 Jan 2021, 13:05 UTC−5', '7 Jan, 13:05', '12:00'],
		['de', 'Do., 7. Jan. 2021, 13:05 UTC−5', '7. Jan., 13:05', '12:00']
	])('in %s is the same in labels, list and ticks', (lang, words, label, tick) => {
		const reading = read(dates, { lang });
		const last = reading.events.at(-1);
		expect(last?.date.words.replace(/^(Thu) /, '$1, ')).toBe(words);
		expect(last?.labelDates.at(-1)).toBe(label);
		expect(minorOf(reading)).toContain(tick);
	});
});

describe('[F265] a chart of one day', () => {
	it('has clock times on its labels, and the day on the axis', () => {
		const reading = read(['2021-01-06T06:00', '2021-01-06T13:05/2021-01-06T14:30', '2021-01-06'], {
			lang: 'en-US',
			timezone: 'America/New_York'
		});
		expect(reading.events.map(({ labelDates }) => labelDates.at(-1))).toEqual([
			'Wed, Jan 6, 2021',
			'6:00 AM',
			'1:05 PM – 2:30 PM'
		]);
		const { ticks } = show(reading);
		expect(ticks?.majorRung?.unit).toBe('day');
	});
	it('goes on past midnight', () => {
		const reading = read(['2021-01-06T06:00Z', '2021-01-07T03:41Z']);
		expect(reading.events.map(({ labelDates }) => labelDates.at(-1))).toEqual(['06:00', '03:41']);
	});
	it('of two days says the day', () => {
		const reading = read(['2021-01-06T06:00Z', '2021-01-07T06:00Z']);
		expect(reading.events[0]?.labelDates).toEqual(['6 Jan 2021', '6 Jan 2021', '6 Jan, 06:00']);
	});
});

describe('[F266] what “+n” names', () => {
	it('is the first and the last of them, each as exactly as it is known', () => {
		const months = Array.from({ length: 9 }, () => '2020-01');
		const { window } = show(read([...months, '2020-12']));
		const ends = window.more.flatMap(({ value }) => value).map((more) => more.ends);
		const words = new Map(
			read([...months, '2020-12']).events.map(({ id, date }) => [id, date.words])
		);
		expect(ends.flatMap((pair) => pair?.map((id) => words.get(id)))).toEqual([
			'January 2020',
			'January 2020'
		]);
	});
});

describe('[F267] whose clock', () => {
	it.each([
		[['2021-01-06T06:00Z'], {}, 'Times on the chart: UTC'],
		[['2021-01-06T06:00'], { timezone: 'America/New_York' }, 'Times on the chart: Eastern Time'],
		[['2021-01-06T06:00-05:00'], {}, 'Times on the chart: UTC−5'],
		[
			['2021-01-06T06:00'],
			{ timezone: 'Europe/Berlin' },
			'Times on the chart: Central European Time'
		],
		[
			['2021-06-01T13:00[Europe/London]', '2021-06-01T13:00[Europe/Moscow]'],
			{},
			'Times on the chart: UTC'
		],
		[
			['2021-01-06T06:00'],
			{ timezone: 'floating' },
			'Times on the chart: as written; the time zone is not known'
		],
		[['2021-01-06T06:00'], { timezone: 'Asia/Tokyo', lang: 'ja' }, '図の時刻：日本標準時'],
		[['2021-01-06'], { timezone: 'Asia/Tokyo' }, undefined]
	])('%j %j: %s', (dates, head, words) => {
		expect(read(dates, head).clockWords).toBe(words);
	});
});

describe('[F268] the closest view', () => {
	it('parts minutes, and seconds where the file has them', () => {
		const minutes = read([
			'2021-01-06T14:11Z',
			'2021-01-06T14:12Z',
			'2021-01-06T14:13Z',
			'2021-01-06T18:00Z'
		]);
		const close = { start: axisOn(2021, 1, 6, 14, 11), end: axisOn(2021, 1, 6, 14, 14) };
		expect(show(minutes, close).window.labels).toHaveLength(3);
		expect(show(minutes, close).ticks?.rung.unit).toBe('minute');
		const seconds = read(
			Array.from({ length: 12 }, (_, i) => `2021-01-06T14:11:${String(i * 5).padStart(2, '0')}Z`)
		);
		const { axis } = show(seconds);
		expect(axis.unitMs).toBe(1000);
		const closer = { start: axisOn(2021, 1, 6, 14, 11, 10), end: axisOn(2021, 1, 6, 14, 11, 21) };
		expect(show(seconds, closer).window.labels).toHaveLength(3);
		expect(minorOf(seconds, closer)?.[0]).toMatch(/^14:11:1\d$/);
		expect(toSearch({ span: closer })).toBe('?from=2021-01-06T14:11:10&to=2021-01-06T14:11:21');
	});
	it('[F269] says which counts no zoom can part', () => {
		const together = Array.from({ length: 30 }, () => '2021-01-06T14:11Z');
		const counts = show(read([...together, '2021-01-06T18:00Z'])).window.more.flatMap(
			({ value }) => value
		);
		expect(counts.map(({ count, parts }) => [count, parts])).toEqual([[26, false]]);
		const apart = Array.from({ length: 30 }, (_, i) => `2021-01-06T14:${String(i + 10)}Z`);
		const parted = show(read([...apart, '2021-01-09T18:00Z'])).window.more.flatMap(
			({ value }) => value
		);
		expect(parted.every(({ parts }) => parts)).toBe(true);
		expect(parted.length).toBeGreaterThan(0);
	});
});

describe('[F271] when clocks go back or forward', () => {
	const hoursOf = (reading: ReadingTimeline) => {
		const { ticks } = show(reading);
		const minor = ticks?.minor ?? [];
		const steps = minor.slice(1).map(({ at }, i) => Math.round((at - (minor[i]?.at ?? 0)) * 1e4));
		return {
			steps: new Set(steps).size,
			words: minor.map((tick) =>
				formatMinor(tick, ticks?.rung ?? { unit: 'hour', count: 1 }, 'en-GB')
			)
		};
	};
	const timezone = 'Europe/Berlin';
	it('every hour is as wide, and the repeated one is marked', () => {
		const reading = read(
			['2024-10-26T22:00', '2024-10-27T02:30+02:00', '2024-10-27T02:30+01:00', '2024-10-27T09:00'],
			{ timezone }
		);
		const { steps, words } = hoursOf(reading);
		expect(words.slice(3, 7)).toEqual(['01:00', '02:00', '↻\u00a002:00', '03:00']);
		expect(steps).toBeLessThanOrEqual(2); // rounding
		const [, first, second] = show(reading).window.marks.map(({ at }) => at);
		const hour =
			(show(reading).ticks?.minor[2]?.at ?? 0) - (show(reading).ticks?.minor[1]?.at ?? 0);
		expect(((second ?? 0) - (first ?? 0)) / hour).toBeCloseTo(1, 6);
	});
	it('a skipped hour takes no room', () => {
		const { words } = hoursOf(read(['2024-03-30T22:00', '2024-03-31T08:00'], { timezone }));
		expect(words).toContain('03:00');
		expect(words).not.toContain('02:00');
	});
});
