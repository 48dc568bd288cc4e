/**
 * Second layer of checking: the meaning. Dates that exist, ids that lead somewhere, quotes that
 * have a source. Every fault at once.
 * Pure. See ./SPEC.md §M.
 */
import { resolveDate, type Timing } from '$lib/time/bounds';
import { isZone } from '$lib/time/zone';
import { closestTo } from './closest';
import { toSafeUrl } from './address';
import { finding, findingAt, type Finding, type Key } from './finding';
import { toHue } from './hue';
import type { CitationEntry, EventEntry, QuoteEntry, SourceEntry } from './schema';
import { EVENTS_A_STEP, type Shaped } from './shape';
import { checkTexts } from './check-texts';
import { isBlank } from './text-faults';

/** The dates of a document, read once, beside what was found. */
export interface Checked {
	readonly findings: readonly Finding[];
	/** In the order of the shaped file. */
	readonly timings: readonly (Timing | undefined)[];
	readonly asOf: Timing | undefined;
}

type Report = (
	code: string,
	keys: readonly Key[],
	message: string,
	severity?: 'error' | 'warning'
) => void;

/** @yields the part that is done, 0–1 */
export function* checkMeaning(shaped: Shaped): Generator<number, Checked> {
	const { file, eventIndexes } = shaped;
	const findings: Finding[] = [];
	const report: Report = (...found) => void findings.push(finding(...found));
	const zone = checkHeader(shaped, report);
	const asOf = checkAsOf(file.asOf, report, findings);
	for (const [id, source] of Object.entries(file.sources ?? {}))
		checkSource(shaped, source, ['sources', id], zone, report, findings);
	for (const [id, group] of Object.entries(file.groups ?? {}))
		if (group.color !== undefined && toHue(group.color) === undefined)
			report(
				'color',
				['groups', id, 'color'],
				`“${group.color}” is no colour like #1c5d99 or blue: another is used.`,
				'warning'
			);
	checkDuplicates(shaped, report);
	const timings: (Timing | undefined)[] = [];
	for (const [i, event] of file.events.entries()) {
		if (i % EVENTS_A_STEP === 0) yield i / file.events.length;
		const keys = ['events', eventIndexes[i] ?? i];
		timings.push(checkEvent(shaped, event, keys, zone, report, findings));
		checkTexts(event, keys, findings);
	}
	checkTexts({ ...file, events: undefined }, [], findings);
	return { findings, timings, asOf };
}

/** @returns the timeline's zone, if it names one that exists */
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
	if (file.timezone === undefined || isZone(file.timezone)) return file.timezone;
	report(
		'date-zone',
		['timezone'],
		`“${file.timezone}” is no time zone. Write an IANA name, like Europe/Moscow.`
	);
	return undefined;
}

function isLanguage(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false; // Intl has no other way to ask
	}
}

function readDate(
	written: Parameters<typeof resolveDate>[0],
	keys: readonly Key[],
	zone: string | undefined,
	findings: Finding[],
	writtenIn = zone
): Timing | undefined {
	const read = resolveDate(written, zone, writtenIn);
	findings.push(...read.problems.map((problem) => findingAt(keys, problem)));
	return read.ok ? read.value : undefined;
}

/** The day a story was told is one day: it anchors relative words and is drawn as a line. */
function checkAsOf(
	asOf: string | undefined,
	report: Report,
	findings: Finding[]
): Timing | undefined {
	if (asOf === undefined) return undefined;
	const timing = readDate(asOf, ['asOf'], undefined, findings);
	const isDay = timing?.date.kind === 'point' && timing.precision === 'day';
	if (timing && !isDay)
		report(
			'as-of-day',
			['asOf'],
			'This is the day on which the story was told: write one day, like 2025-08-13.'
		);
	return isDay ? timing : undefined;
}

function checkSource(
	{ ids }: Shaped,
	source: SourceEntry,
	keys: readonly Key[],
	zone: string | undefined,
	report: Report,
	findings: Finding[]
): void {
	const isDated = source.date !== undefined || source.citedIn !== undefined;
	const isNamed = source.title !== undefined || source.url !== undefined;
	if (!isNamed && !(source.publisher !== undefined && isDated))
		report(
			'source-unnamed',
			keys,
			'A source needs a title, an address (url), or a publisher with a date or with “citedIn”.'
		);
	for (const field of ['date', 'accessed'] as const)
		if (source[field] !== undefined) readDate(source[field], [...keys, field], zone, findings);
	if (source.archived?.date !== undefined)
		readDate(source.archived.date, [...keys, 'archived', 'date'], zone, findings);
	checkAddress(source.url, [...keys, 'url'], report);
	checkAddress(source.archived?.url, [...keys, 'archived', 'url'], report);
	if (source.citedIn !== undefined)
		checkId(source.citedIn, ids.sources, 'source', [...keys, 'citedIn'], report);
}

function checkAddress(url: string | undefined, keys: readonly Key[], report: Report): void {
	if (url !== undefined && toSafeUrl(url) === undefined)
		report(
			'address',
			keys,
			'This is no web address (http or https): it is shown as text, not as a link.',
			'warning'
		);
}

/** Among more names than this the nearest is not looked for. */
const GUESSED_MOST = 2000;

function checkId(
	id: string,
	known: ReadonlySet<string>,
	what: string,
	keys: readonly Key[],
	report: Report
): void {
	if (known.has(id)) return;
	const meant = known.size > GUESSED_MOST ? undefined : closestTo(id, known);
	report(
		`unknown-${what}`,
		keys,
		`There is no ${what} “${id}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`
	);
}

function checkDuplicates({ file, eventIndexes }: Shaped, report: Report): void {
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
	zone: string | undefined,
	report: Report,
	findings: Finding[]
): Timing | undefined {
	const { ids } = shaped;
	if (isBlank(event.headline))
		report('blank', [...keys, 'headline'], 'The headline is blank: an event needs one.');
	if (event.label !== undefined && isBlank(event.label))
		report('blank', [...keys, 'label'], 'The label is blank: take it out, or write one.');
	if (event.group !== undefined)
		checkId(event.group, ids.groups, 'group', [...keys, 'group'], report);
	checkCitations(event.sources, [...keys, 'sources'], ids.sources, report);
	event.related?.forEach(({ to }, i) =>
		checkId(to, ids.events, 'event', [...keys, 'related', i, 'to'], report)
	);
	event.media?.forEach(({ url }, i) => checkAddress(url, [...keys, 'media', i, 'url'], report));
	event.quotes?.forEach((quote, i) =>
		checkQuote(quote, event, [...keys, 'quotes', i], ids.sources, zone, report, findings)
	);
	return checkEventDate(event, [...keys, 'date'], zone, report, findings);
}

function checkEventDate(
	{ date, kind }: EventEntry,
	keys: readonly Key[],
	zone: string | undefined,
	report: Report,
	findings: Finding[]
): Timing | undefined {
	const isFull = typeof date === 'object' && !Array.isArray(date);
	const ownZone = isFull ? date.timezone : undefined;
	if (ownZone !== undefined && !isZone(ownZone)) {
		report(
			'date-zone',
			[...keys, 'timezone'],
			`“${ownZone}” is no time zone. Write an IANA name, like Europe/Moscow.`
		);
		return undefined;
	}
	const timing = readDate(
		isFull ? date.value : date,
		isFull ? [...keys, 'value'] : keys,
		zone,
		findings,
		ownZone ?? zone
	);
	if (kind === 'era' && timing && timing.date.kind !== 'interval')
		report('era-needs-interval', keys, 'An era needs a beginning and an end: write start/end.');
	return timing;
}

function checkQuote(
	quote: QuoteEntry,
	event: EventEntry,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	zone: string | undefined,
	report: Report,
	findings: Finding[]
): void {
	if (isBlank(quote.text)) report('blank', [...keys, 'text'], 'The quote is blank.');
	checkCitations(quote.sources, [...keys, 'sources'], sources, report);
	if (!quote.sources?.length && !event.sources?.length)
		report(
			'quote-without-source',
			keys,
			'Neither this quote nor its event names a source. Say where the words stand.'
		);
	if (quote.date !== undefined) readDate(quote.date, [...keys, 'date'], undefined, findings);
	quote.versions?.forEach((version, i) => {
		checkCitations(version.sources, [...keys, 'versions', i, 'sources'], sources, report);
		if (version.sources.length === 0)
			report('quote-without-source', [...keys, 'versions', i], 'Say where this wording stands.');
	});
}

function checkCitations(
	citations: readonly CitationEntry[] | undefined,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	report: Report
): void {
	citations?.forEach((citation, i) => {
		const isId = typeof citation === 'string';
		checkId(
			isId ? citation : citation.source,
			sources,
			'source',
			isId ? [...keys, i] : [...keys, i, 'source'],
			report
		);
	});
}
