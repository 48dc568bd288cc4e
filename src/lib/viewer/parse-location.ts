/** Reads the query of an address. Separate from ./location.ts, because writing addresses needs no date parser. */
import { SCALE_NAMES } from '$lib/document/scale-name';
import { parseDateField } from '$lib/time/typed-date';
import type { Span } from '$lib/time/span';
import type { TimelineLocation } from './location';

/**
 * Reads a query. Invalid parts are left out: an old or mistyped link still opens the page.
 *
 * @param locale - of month names, for the date fields of a form that is sent without scripts
 */
export function parseLocation(params: URLSearchParams, locale: string): TimelineLocation {
	const text = (name: string) => params.get(name) ?? undefined;
	return {
		span: parseSpan(params.get('from'), params.get('to'), locale),
		event: text('event'),
		query: text('q')?.slice(0, 200) || undefined,
		group: text('group') || undefined,
		scale: SCALE_NAMES.find((name) => name === params.get('scale')),
		present: params.has('present') || undefined
	};
}

function parseSpan(from: string | null, to: string | null, locale: string): Span | undefined {
	if (from === null || to === null) return undefined;
	const [first, last] = [parseMoment(from, locale), parseMoment(to, locale)];
	if (!first || !last || last.end <= first.start) return undefined;
	return { start: first.start, end: last.end };
}

function parseMoment(text: string, locale: string): Span | undefined {
	const read = parseDateField(text, locale);
	return read.ok ? read.value : undefined;
}
