/**
 * The view of a reader as the query of an address: every view is a link.
 * Pure. New versions only add parameters. See docs/addresses.md.
 */
import { edtfOf } from '$lib/time/edtf-of';
import {
	clockAt,
	DAY_MS,
	HOUR_MS,
	MINUTE_MS,
	plus,
	SECOND_MS,
	wallAt,
	YEAR_MS,
	type AxisTime,
	type Span,
	type WallTime
} from '$lib/time/span';
import type { ScaleName } from '$lib/document/scale-name';

/** Each part is absent if it is as in the initial view: everything shown, the scale of the timeline, no filter. */
export interface TimelineLocation {
	readonly span?: Span | undefined;
	readonly event?: string | undefined;
	readonly query?: string | undefined;
	readonly group?: string | undefined;
	readonly scale?: ScaleName | undefined;
	/** Presentation: one event at a time, on the whole screen. */
	readonly present?: boolean | undefined;
}

/** The location changed: by a step with a history entry, or by one more move of a gesture. */
export type OnLocation = (location: TimelineLocation, how: 'push' | 'replace') => void;

/** The query of a location, with its “?”; empty if it is the initial view. */
export function toSearch({ span, event, query, group, scale, present }: TimelineLocation): string {
	const params = new URLSearchParams();
	if (span) {
		params.set('from', edtfOf(roundTo(span.start, span)));
		params.set('to', formatEnd(roundTo(span.end, span)));
	}
	if (event) params.set('event', event);
	if (query) params.set('q', query);
	if (group) params.set('group', group);
	if (scale) params.set('scale', scale);
	if (present) params.set('present', '');
	const search = params.toString().replaceAll(/%3A|%2C|=$/g, (code) => PLAIN[code] ?? '');
	return search === '' ? '' : `?${search}`;
}

/** Characters that need no encoding, and the “=” of parameters without a value. */
const PLAIN: Readonly<Record<string, string>> = { '%3A': ':', '%2C': ',' };

const VIEW = ['from', 'to', 'event', 'q', 'group', 'scale', 'present'];

/** The part of a query that describes the view: two queries with the same part show the same view. */
export function viewPart(search: string): string {
	const params = new URLSearchParams(search);
	return JSON.stringify(VIEW.map((name) => params.get(name)));
}

/** Days are fine enough for a view of centuries, seconds for one of minutes, minutes for any other. */
function roundTo(at: AxisTime, { start, end }: Span): WallTime {
	const length = end - start;
	const unit = length > 200 * YEAR_MS ? DAY_MS : length < 2 * HOUR_MS ? SECOND_MS : MINUTE_MS;
	return wallAt(Math.round(clockAt(at) / unit) * unit);
}

function formatEnd(wall: WallTime): string {
	return edtfOf(wall % DAY_MS === 0 ? plus(wall, -DAY_MS) : wall);
}
