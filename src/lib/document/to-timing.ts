/** Dates beside the date of an event: of sources, quotes and posts. Pure. */
import { resolveDate } from '$lib/time/bounds';
import type { Timing } from '$lib/time/timing';
import { toSafeUrl } from './address';

/** @param zone - of the timeline. @returns undefined if it is no date, which is reported elsewhere */
export function toTiming(
	written: string | number | undefined,
	zone: string | undefined
): Timing | undefined {
	if (written === undefined) return undefined;
	const read = resolveDate(written, zone);
	return read.ok ? read.value : undefined;
}

/** A copy of a page that stays. */
export function toArchived(
	entry: { readonly url: string; readonly date?: string | number | undefined } | undefined,
	zone: string | undefined
): { readonly url: string; readonly date: Timing | undefined } | undefined {
	const url = entry && toSafeUrl(entry.url);
	return url === undefined ? undefined : { url, date: toTiming(entry?.date, zone) };
}
