/** The structure of the list: headings, gaps that are worth naming, and the place of “as of”. */
import type { Entry, Section } from '$lib/document/reading';
import type { Timeline } from '$lib/document/timeline';
import { resolveEdtf } from '$lib/time/bounds';
import type { Timing } from '$lib/time/timing';
import { toCivil, toWall } from '$lib/time/calendar';
import { toGap } from '$lib/time/gap';
import { clockAt, plus, YEAR_MS, type AxisTime } from '$lib/time/span';
import { gapsBefore } from '$lib/chart/scale/gaps';
import type { DatePoint } from '$lib/time/edtf';
import { isExact, type Words } from './words';

/** A gap is named if it takes more than this part of the whole. */
const NAMED_PART = 1 / 12;
/** A year with more events than this has a heading for each month. */
const CROWDED_YEAR = 12;
/** If there are few years, each has a heading, however few events it has. */
const FEW_YEARS = 12;
/** Headings become coarser until a section has this many events on average. */
const MIN_PER_SECTION = 1.6;
const YEAR_STEPS = [
	1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
];

export interface Outline {
	readonly sections: readonly Section[];
	/** Whether every heading names its year, so that dates below it need not. */
	readonly namesYears: boolean;
}

export function toOutline(timeline: Timeline, words: Words): Outline {
	const { headingOf, namesYears } = chooseHeading(timeline, words);
	const entries = toEntries(timeline);
	const sections: { heading: string; entries: Entry[] }[] = [];
	timeline.events.forEach(({ timing }, i) => {
		const heading = headingOf(timing);
		const entry = entries[i];
		if (!entry) return;
		const open = sections.at(-1);
		if (open?.heading === heading) open.entries.push(entry);
		else sections.push({ heading, entries: [entry] });
	});
	return { sections, namesYears };
}

function toEntries({ events, asOf }: Timeline): Entry[] {
	const gaps = gapsBefore(
		events.map(({ timing }) => ({ ...timing.bounds, exact: isExact(timing) }))
	);
	const starts = events.map(({ timing }) => timing.bounds.start).filter(Number.isFinite);
	const whole = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
	const firstExpected = asOf
		? events.findIndex(({ timing }) => timing.bounds.start >= asOf.bounds.end)
		: -1;
	return events.map((_, event) => {
		const { ms = 0, atLeast = false } = gaps[event] ?? {};
		const gap = toGap(ms);
		const isNamed = ms > whole * NAMED_PART && gap.count > 0;
		return {
			event,
			gap: isNamed ? { ...gap, atLeast } : undefined,
			afterAsOf: event === firstExpected
		};
	});
}

function chooseHeading(
	{ events }: Timeline,
	words: Words
): { headingOf: (timing: Timing) => string; namesYears: boolean } {
	const years = events.map(({ timing }) => yearOf(timing));
	const distinctYears = new Set(years).size;
	if (events.length > CROWDED_YEAR * distinctYears)
		return { headingOf: monthHeadings(words), namesYears: true };
	const step =
		distinctYears <= FEW_YEARS
			? 1
			: (YEAR_STEPS.find(
					(size) =>
						events.length / new Set(years.map((year) => groupOf(year, size).first)).size >=
						MIN_PER_SECTION
				) ?? 1);
	return {
		headingOf: (timing) => yearsHeading(yearOf(timing), step, words),
		namesYears: step === 1
	};
}

function yearOf({ bounds }: Timing): number {
	return toCivil(clockAt(firstKnown(bounds))).year;
}

/** For an event with an unknown start, its last moment. */
function firstKnown({ start, end }: Timing['bounds']): AxisTime {
	return Number.isFinite(start) ? start : plus(end, -1);
}

/** The headings of months; dates that are not within a month have that of their year. */
function monthHeadings(words: Words): (timing: Timing) => string {
	const known: Record<string, string> = {};
	return ({ bounds }) => {
		const { year, month } = toCivil(clockAt(firstKnown(bounds)));
		const isMonth = Number.isFinite(bounds.start) && bounds.end - bounds.start < YEAR_MS / 11;
		return (known[`${year} ${isMonth && month}`] ??= wordsOf(
			isMonth
				? { ...PLAIN, precision: 'month', year, month }
				: { ...PLAIN, precision: 'year', year },
			words
		));
	};
}

/** Years grouped as people count them: 1000–1 BC, then 1–999, because there is no year 0. */
function groupOf(year: number, step: number): { first: number; last: number } {
	if (step === 1) return { first: year, last: year };
	if (year < 1) {
		const last = 1 - (Math.ceil((1 - year) / step) - 1) * step - 1;
		return { first: last - step + 1, last };
	}
	const first = Math.floor(year / step) * step;
	return { first: Math.max(1, first), last: first + step - 1 };
}

function yearsHeading(year: number, step: number, words: Words): string {
	const { first, last } = groupOf(year, step);
	return words.years(first, last);
}

const PLAIN = { kind: 'point', approximate: false, uncertain: false } as const;

function wordsOf(date: DatePoint, words: Words): string {
	const timing = resolveEdtf(date, undefined);
	return timing.ok ? words(timing.value, 'plain') : String(toCivil(toWall(date.year)).year);
}
