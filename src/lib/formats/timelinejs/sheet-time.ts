/**
 * The cells “Time” and “End Time”: 1530, 15:30, 15.30, 3:30 pm, 15:30:20.5.
 * Pure.
 *
 * @see parseTime in DateUtil.js of TimelineJS 3.9
 */
const TIME =
	/^(\d{1,2}?)(?:[:.]?(\d{2})(?:[:.](\d{1,2})(?:[.,:](\d{1,9}))?)?)?\s*(?:([ap])\.?m\.?)?$/i;

/** The time parts of a date; an invalid time becomes its hour, and is reported there. */
export function parseTime(text: string): Record<string, unknown> {
	const match = text.length > 40 ? null : TIME.exec(text.trim());
	if (!match) return { hour: text };
	const [, written = '', minute, second, fraction, half] = match;
	const hour = toHour(Number(written), half?.toLowerCase());
	if (hour === undefined) return { hour: text };
	const milliseconds = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
	return {
		hour,
		minute: minute === undefined ? undefined : Number(minute),
		second: second === undefined ? undefined : Number(second),
		millisecond: milliseconds || undefined
	};
}

function toHour(hour: number, half: string | undefined): number | undefined {
	if (half === undefined) return hour;
	if (hour > 12) return half === 'p' ? hour : undefined;
	return (hour % 12) + (half === 'p' ? 12 : 0);
}
