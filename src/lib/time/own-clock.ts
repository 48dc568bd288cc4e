/**
 * The clock of a language: 12 or 24 hours, with or without a leading zero, as the language writes a time alone. Intl only.
 * Pure. See ./SPEC.md §W8.
 */

export type ClockUnit = 'hour' | 'minute' | 'second';

interface OwnClock {
	readonly hour: 'numeric' | '2-digit';
	readonly isOfHalfDays: boolean;
}

/** Cached: a frame needs it many times, and it is slow to determine. */
const known = new Map<string, OwnClock>();

function ownClock(locale: string): OwnClock {
	const found = known.get(locale);
	if (found) return found;
	const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
	const nine = format.formatToParts(9 * 3_600_000).find(({ type }) => type === 'hour')?.value;
	const clock: OwnClock = {
		hour: nine?.length === 2 ? '2-digit' : 'numeric',
		isOfHalfDays: format.resolvedOptions().hour12 === true
	};
	known.set(locale, clock);
	return clock;
}

/** @param finest - unit of the words. A 12-hour clock can leave out the minutes: “1 PM”, but “13:00” */
export function clockOptions(locale: string, finest: ClockUnit): Intl.DateTimeFormatOptions {
	const { hour, isOfHalfDays } = ownClock(locale);
	if (finest === 'hour' && isOfHalfDays) return { hour };
	const toMinutes = { hour, minute: '2-digit' } as const;
	return finest === 'second' ? { ...toMinutes, second: '2-digit' } : toMinutes;
}
