/**
 * Clock times that name no zone, in a file that names none either: nobody knows in which zone they are, so the
 * file says `floating`, or the zone that a person chose. They are asked about and reported once.
 * Pure. See ../../SPEC.md §Q.
 */
import type { Finding, Key } from '$lib/document/finding';
import { FLOATING } from '$lib/time/bounds';
import type { FoundClocks } from '../draft';
import { isFields, isList } from '../json-fields';

export interface SettledClocks<File> {
	/** With a `timezone`, if it needs one. */
	readonly file: File;
	/** Undefined: every clock time has a zone. */
	readonly clocks: FoundClocks | undefined;
	/** For the author, if nobody chose a zone. */
	readonly finding: Finding | undefined;
}

interface Unzoned {
	readonly keys: readonly Key[];
	/** `13:39` */
	readonly clock: string;
}

/** At the end of a date: a clock time without an offset or a zone. */
const UNZONED = /T(\d\d:\d\d(?::\d\d)?)(?=\s*(?:$|[/,\]]))/;
/** No date is longer. */
const MAX_LENGTH = 6200;

/**
 * @param data - a file of ours, checked or not
 * @param timezone - IANA name, if a person chose it
 */
export function settleClocks<File>(data: File, timezone: string | undefined): SettledClocks<File> {
	const none = { file: data, clocks: undefined, finding: undefined };
	if (!isFields(data) || !isList(data.events) || data.timezone !== undefined) return none;
	let first: Unzoned | undefined;
	let count = 0;
	for (const unzoned of unzonedIn(data)) {
		first ??= unzoned;
		count++;
	}
	if (!first) return none;
	return {
		file: withTimezone(data, timezone ?? FLOATING) as File,
		clocks: { example: first.clock, count },
		finding: timezone === undefined ? warn(first, count) : undefined
	};
}

function warn({ keys, clock }: Unzoned, count: number): Finding {
	const [what, are] =
		count === 1
			? ['1 date has', 'It is shown as written. In which zone is it?']
			: [`${count} dates have`, 'They are shown as written. In which zone are they?'];
	const message = `${what} a clock time without a time zone (“${clock}”). ${are} Choose it when the file is read, or write “timezone: Europe/Moscow”; “timezone: floating” says that nobody knows.`;
	return { code: 'clock-zone', keys, message, severity: 'warning' };
}

/** Behind the fields that are usually before it. */
function withTimezone(
	data: Readonly<Record<string, unknown>>,
	timezone: string
): Readonly<Record<string, unknown>> {
	const { version, title, summary, lang, ...rest } = data;
	const head = Object.entries({ version, title, summary, lang });
	return {
		...Object.fromEntries(head.filter(([name]) => name in data)),
		timezone,
		...rest
	};
}

function* unzonedIn(file: Readonly<Record<string, unknown>>): Generator<Unzoned> {
	const events = isList(file.events) ? file.events : [];
	for (const [i, event] of events.entries()) {
		if (!isFields(event)) continue;
		const keys = ['events', i];
		yield* unzonedOf(event.date, [...keys, 'date']);
		yield* unzonedInMedia(event.media, keys);
		if (!isList(event.quotes)) continue;
		for (const [k, quote] of event.quotes.entries()) {
			if (!isFields(quote)) continue;
			yield* unzonedOf(quote.date, [...keys, 'quotes', k, 'date']);
			yield* unzonedInMedia(quote.media, [...keys, 'quotes', k]);
		}
	}
	if (!isFields(file.sources)) return;
	for (const [id, source] of Object.entries(file.sources)) {
		if (!isFields(source)) continue;
		yield* unzonedOf(source.date, ['sources', id, 'date']);
		yield* unzonedOf(source.accessed, ['sources', id, 'accessed']);
		if (isFields(source.archived))
			yield* unzonedOf(source.archived.date, ['sources', id, 'archived', 'date']);
	}
}

/** Of posts. */
function* unzonedInMedia(media: unknown, keys: readonly Key[]): Generator<Unzoned> {
	if (!isList(media)) return;
	for (const [i, one] of media.entries()) {
		if (!isFields(one)) continue;
		yield* unzonedOf(one.date, [...keys, 'media', i, 'date']);
		if (isFields(one.archived))
			yield* unzonedOf(one.archived.date, [...keys, 'media', i, 'archived', 'date']);
	}
}

/** One for each date, also if both of its ends lack a zone. */
function* unzonedOf(date: unknown, keys: readonly Key[]): Generator<Unzoned> {
	if (isFields(date)) {
		if (date.timezone === undefined) yield* unzonedOf(date.value, [...keys, 'value']);
		return;
	}
	for (const text of isList(date) ? date : [date]) {
		if (typeof text !== 'string' || text.length > MAX_LENGTH || !text.includes('T')) continue;
		const [, clock] = UNZONED.exec(text) ?? [];
		if (clock === undefined) continue;
		yield { keys, clock };
		return;
	}
}
