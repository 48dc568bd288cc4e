/**
 * Second layer of checking: the meaning. Dates that exist, ids that lead somewhere, quotes that
 * have a source. Every fault at once.
 * Pure. See ./SPEC.md §M.
 */
import { FLOATING } from '$lib/time/bounds';
import { onOneClock } from '$lib/time/one-clock';
import type { Timing } from '$lib/time/timing';
import { isZone } from '$lib/time/zone';
import { checkCitations, checkId } from './check-ids';
import { checkMedia } from './check-media';
import {
	checkParts,
	checkPlaces,
	checkStated,
	checkUndated,
	checkUndatedCount,
	dateValue
} from './check-parts';
import { Dates } from './dates';
import { checkSource, readDate } from './check-source';
import type { EventChecks } from './event-checks';
import { finding, type Finding, type Key, type Report } from './finding';
import { toHue } from './hue';
import type { EventEntry, QuoteEntry } from './schema';
import { EVENTS_A_STEP, type Shaped } from './shape';
import { checkTexts } from './check-texts';
import { isBlank } from './text-faults';

/** The dates of a document, read once, and the findings. */
export interface Checked {
	readonly findings: readonly Finding[];
	/** In the order of the shaped file. */
	readonly timings: readonly (Timing | undefined)[];
	readonly asOf: Timing | undefined;
}

/**
 * @param checks - of the same document, when it was read before
 * @yields the finished part, 0–1
 */
export function* checkMeaning(shaped: Shaped, checks?: EventChecks): Generator<number, Checked> {
	const { file, eventIndexes } = shaped;
	const findings: Finding[] = [];
	const report = reportTo(findings);
	const zone = checkHeader(shaped, report);
	const dates = new Dates(zone);
	const asOf = checkAsOf(file.asOf, report, findings);
	const { sources = {} } = file;
	for (const id of Object.keys(sources)) {
		const source = sources[id];
		if (!source) continue;
		checkSource(shaped, source, ['sources', id], dates, report, findings);
		checkTexts(source, ['sources', id], findings);
	}
	for (const [id, group] of Object.entries(file.groups ?? {}))
		if (group.color !== undefined && toHue(group.color) === undefined)
			report(
				'color',
				['groups', id, 'color'],
				`“${group.color}” is no colour like #1c5d99 or blue: another is used.`,
				'warning'
			);
	checkPlaces(file.places, report);
	checkDuplicates(shaped, report);
	checkUndatedCount(shaped, report);
	checks?.enter({ zone, ids: [shaped.ids.groups, shaped.ids.sources, shaped.ids.events] });
	const timings: (Timing | undefined)[] = [];
	for (const [i, event] of file.events.entries()) {
		if (i % EVENTS_A_STEP === 0) yield i / file.events.length;
		const keys = ['events', eventIndexes[i] ?? i];
		const check = (found: Finding[]) => {
			const timing = checkEvent(shaped, event, keys, dates, reportTo(found), found);
			checkTexts(event, keys, found);
			return { timing, findings: found };
		};
		if (checks) {
			const checked = checks.meaningOf(event, eventIndexes[i] ?? i, () => check([]));
			timings.push(checked.timing);
			findings.push(...checked.findings);
		} else timings.push(check(findings).timing);
	}
	checkTexts({ ...file, events: undefined, sources: undefined }, [], findings);
	const isOnItsClock = zone !== undefined && zone !== FLOATING;
	return { findings, timings: isOnItsClock ? timings : onOneClock(timings), asOf };
}

function reportTo(findings: Finding[]): Report {
	return (...found) => void findings.push(finding(...found));
}

/** @returns the timeline's zone; `floating` if its name is invalid */
function checkHeader(
	{ file, ids, findings: shapeFindings }: Shaped,
	report: Report
): string | undefined {
	const hasTitle = !shapeFindings.some(({ keys }) => keys.length === 1 && keys[0] === 'title');
	if (hasTitle && isBlank(file.title))
		report('blank', ['title'], 'The title is blank: a timeline needs a name.');
	const hasEvents = !shapeFindings.some(({ keys }) => keys[0] === 'events');
	if (hasEvents && ids.events.size === 0)
		report('no-events', ['events'], 'There are no events: a timeline needs one at least.');
	if (file.lang !== undefined && !isLanguage(file.lang))
		report(
			'language',
			['lang'],
			`“${file.lang}” is no language tag. Write one like en, en-GB or ko.`
		);
	file.clocks?.forEach((name, i) => checkZone(name, ['clocks', i], isZone, report));
	if (file.timezone === undefined) return undefined;
	// One fault is enough: clock times do not each need another zone.
	return checkZone(file.timezone, ['timezone'], isClock, report) ? file.timezone : FLOATING;
}

function checkZone(
	name: string,
	keys: readonly Key[],
	isKnown: (name: string) => boolean,
	report: Report
): boolean {
	if (isKnown(name)) return true;
	report('date-zone', keys, `“${name}” is no time zone. Write an IANA name, like Europe/Moscow.`);
	return false;
}

/** A zone, or the word for an unknown zone. */
function isClock(name: string): boolean {
	return name === FLOATING || isZone(name);
}

function isLanguage(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false; // Intl has no other test
	}
}

/** The day a story was told is a single day: relative words refer to it, and it is drawn as a line. */
function checkAsOf(
	asOf: string | undefined,
	report: Report,
	findings: Finding[]
): Timing | undefined {
	if (asOf === undefined) return undefined;
	const timing = readDate(new Dates(undefined), asOf, [], ['asOf'], findings);
	const isDay = timing?.date.kind === 'point' && timing.precision === 'day';
	if (timing && !isDay)
		report(
			'as-of-day',
			['asOf'],
			'This is the day on which the story was told: write one day, like 2025-08-13.'
		);
	return isDay ? timing : undefined;
}

function checkDuplicates({ file, eventIndexes, ids, findings }: Shaped, report: Report): void {
	if (findings.length === 0 && ids.events.size === file.events.length) return;
	const first = new Map<string, number>();
	file.events.forEach(({ id }, i) => {
		const index = eventIndexes[i] ?? i;
		const earlier = first.get(id);
		if (earlier === undefined) first.set(id, index);
		else
			report(
				'duplicate-id',
				['events', index, 'id'],
				`“${id}” is also the id of events[${earlier}]. Every event needs its own.`
			);
	});
}

function checkEvent(
	shaped: Shaped,
	event: EventEntry,
	keys: readonly Key[],
	dates: Dates,
	report: Report,
	findings: Finding[]
): Timing | undefined {
	const { ids } = shaped;
	if (isBlank(event.headline))
		report('blank', [...keys, 'headline'], 'The headline is blank: an event needs one.');
	if (event.label !== undefined && isBlank(event.label))
		report('blank', [...keys, 'label'], 'The label is blank: take it out, or write one.');
	if (event.group !== undefined && !ids.groups.has(event.group))
		checkId(event.group, ids.groups, 'group', [...keys, 'group'], report);
	checkCitations(event.sources, keys, ids.sources, report);
	checkParts(event, keys, ids, report);
	checkStated(event, keys, report);
	checkMedia(event.media, keys, ids.sources, dates, report, findings);
	event.quotes?.forEach((quote, i) =>
		checkQuote(quote, event, [...keys, 'quotes', i], ids.sources, dates, report, findings)
	);
	return checkEventDate(event, keys, dates, report, findings);
}

const DATE = ['date'];
const DATE_VALUE = ['date', 'value'];

function checkEventDate(
	event: EventEntry,
	keys: readonly Key[],
	dates: Dates,
	report: Report,
	findings: Finding[]
): Timing | undefined {
	const { date, kind } = event;
	const value = dateValue(event);
	if (value === undefined || value === null) {
		checkUndated(event, keys, report);
		return undefined;
	}
	const isFull = typeof date === 'object' && date !== null && !Array.isArray(date);
	const ownZone = isFull ? date.timezone : undefined;
	if (ownZone !== undefined && !checkZone(ownZone, [...keys, 'date', 'timezone'], isClock, report))
		return undefined;
	const timing = readDate(dates, value, keys, isFull ? DATE_VALUE : DATE, findings, ownZone);
	if (kind === 'era' && timing && timing.date.kind !== 'interval')
		report(
			'era-needs-interval',
			[...keys, 'date'],
			'An era needs a beginning and an end: write start/end.'
		);
	return timing;
}

function checkQuote(
	quote: QuoteEntry,
	event: EventEntry,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	dates: Dates,
	report: Report,
	findings: Finding[]
): void {
	if (isBlank(quote.text)) report('blank', [...keys, 'text'], 'The quote is blank.');
	checkCitations(quote.sources, keys, sources, report);
	if (!quote.sources?.length && !event.sources?.length)
		report(
			'quote-without-source',
			keys,
			'Neither this quote nor its event names a source: readers are told that there is none. Say where the words stand.',
			'warning'
		);
	checkMedia(quote.media, keys, sources, dates, report, findings);
	if (quote.date !== undefined) readDate(dates, quote.date, keys, DATE, findings);
	quote.versions?.forEach((version, i) => {
		checkCitations(version.sources, [...keys, 'versions', i], sources, report);
		if (version.sources.length === 0)
			report(
				'quote-without-source',
				[...keys, 'versions', i],
				'This wording names no source: readers are told that there is none. Say where it stands.',
				'warning'
			);
	});
}
