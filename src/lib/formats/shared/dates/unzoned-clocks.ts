/** The warning about clock times without a zone. Pure. */
import type { Notes } from '../notes';
import type { Counted } from '../tally';

/**
 * @param clocks - undefined: there are none
 * @param timezone - IANA name of the zone in which they are read; undefined: as UTC
 */
export function warnOfClocks(
	clocks: Counted | undefined,
	timezone: string | undefined,
	notes: Notes,
	code: string
): void {
	if (!clocks) return;
	const zone = timezone === undefined ? 'as UTC' : `in ${timezone}`;
	const message = `The clock times here have no time zone (${dateCount(clocks.count)}). They are read ${zone}.`;
	notes.warn(clocks.place, message, code);
}

/** `1 date`, `3 dates`. */
export function dateCount(count: number): string {
	return count === 1 ? '1 date' : `${count} dates`;
}
