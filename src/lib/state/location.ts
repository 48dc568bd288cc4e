/**
 * What a reader is looking at, as the query of an address: every view is a link.
 * Pure. Parameters are only ever added. See docs/addresses.md.
 */
import { edtfOf, parseDateField } from '$lib/time/date-field';
import { DAY_MS, MINUTE_MS, YEAR_MS, type Span, type WallTime } from '$lib/time/span';
import { SCALE_MODES, type ScaleMode } from '$lib/layout/axis';

/** Each part is absent where it is as the page opens: all shown, true scale, no filter. */
export interface TimelineLocation {
	readonly span?: Span | undefined;
	readonly event?: string | undefined;
	readonly query?: string | undefined;
	readonly group?: string | undefined;
	readonly scale?: ScaleMode | undefined;
}

/** The location changed: by a step worth a history entry, or by one more move of a gesture. */
export type OnLocation = (location: TimelineLocation, how: 'push' | 'replace') => void;

/**
 * Reads a query. What cannot be read is left out: an old or mistyped link still opens the page.
 *
 * @param locale - of month names, for the date fields of a form that is sent without scripts
 */
export function parseLocation(params: URLSearchParams, locale: string): TimelineLocation {
	const text = (name: string) => params.get(name) ?? undefined;
	const scale = SCALE_MODES.find((mode) => mode === params.get('scale'));
	return {
		span: parseSpan(params.get('from'), params.get('to'), locale),
		event: text('event'),
		query: text('q')?.slice(0, 200) || undefined,
		group: text('group') || undefined,
		scale: scale === 'true' ? undefined : scale
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

/** The query of a location, with its “?”; empty where nothing differs from the page as it opens. */
export function toSearch({ span, event, query, group, scale }: TimelineLocation): string {
	const params = new URLSearchParams();
	if (span) {
		params.set('from', edtfOf(roundTo(span.start, span)));
		params.set('to', formatEnd(roundTo(span.end, span)));
	}
	if (event) params.set('event', event);
	if (query) params.set('q', query);
	if (group) params.set('group', group);
	if (scale && scale !== 'true') params.set('scale', scale);
	const search = params.toString().replaceAll('%3A', ':');
	return search === '' ? '' : `?${search}`;
}

/** Days are fine enough for a view of centuries, minutes for any other. */
function roundTo(wall: WallTime, { start, end }: Span): WallTime {
	const unit = end - start > 200 * YEAR_MS ? DAY_MS : MINUTE_MS;
	return Math.round(wall / unit) * unit;
}

function formatEnd(wall: WallTime): string {
	return wall % DAY_MS === 0 ? edtfOf(wall - DAY_MS) : edtfOf(wall);
}
