/**
 * Lengths of time as ISO 8601 writes them, `PT3S`, and in words.
 * Pure. See ./SPEC.md §D.
 */
import { Duration } from 'luxon';

/** Longer texts are not durations. */
const MAX_LENGTH = 60;

/** Whether a text is a length of time above zero. */
export function isDuration(text: string): boolean {
	if (text.length > MAX_LENGTH) return false;
	const read = Duration.fromISO(text);
	return read.isValid && read.toMillis() > 0 && !text.includes('-');
}

/**
 * “3 seconds”, “2 days and 4 hours”: each unit as written, nothing rounded.
 *
 * @param text - a duration; any other text is returned unchanged
 * @param locale - BCP 47
 */
export function formatDuration(text: string, locale: string): string {
	if (!isDuration(text)) return text;
	const { milliseconds = 0, seconds = 0, ...coarser } = Duration.fromISO(text).toObject();
	const units = Object.entries({ ...coarser, seconds: seconds + milliseconds / 1000 });
	const said = Object.fromEntries(units.filter(([, count = 0]) => count > 0));
	return Duration.fromObject(said, { locale }).toHuman({ listStyle: 'long' });
}
