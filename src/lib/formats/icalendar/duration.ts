/** The length of an event: `PT1H30M`, `P2D`. Pure. @see RFC 5545 §3.3.6 */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '$lib/time/span';

export interface Duration {
	/** Calendar days, whatever clock changes they contain. */
	readonly days: number;
	/** Real time in addition to the days. */
	readonly ms: number;
}

const MAX_LENGTH = 60;
const DURATION =
	/^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?$/i;

/** Undefined if the text is not a duration. It may be negative. */
export function parseDuration(text: string): Duration | undefined {
	if (text.length > MAX_LENGTH) return undefined;
	const [whole, sign, ...parts] = DURATION.exec(text.trim()) ?? [];
	if (whole === undefined || parts.join('') === '') return undefined;
	const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
		Number((part as string | undefined) ?? 0)
	);
	const direction = sign === '-' ? -1 : 1;
	const ms = hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000;
	// Hours that make whole days are still real hours: only days are calendar days.
	return { days: direction * (7 * weeks + days), ms: direction * Math.min(ms, 1e6 * DAY_MS) };
}
