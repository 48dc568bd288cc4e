/** The day of an instant, for what happens on this site. Pure. */
import { resolveEdtf } from './bounds';
import { parseEdtf } from './edtf';
import { toJsDate } from './js-date';
import type { Instant } from './span';
import type { Timing } from './timing';

/** The day in UTC, which is the same for every reader. */
export function dayTiming(instant: Instant): Timing {
	const parsed = parseEdtf(toJsDate(instant).toISOString().slice(0, 10));
	const timing = parsed.ok ? resolveEdtf(parsed.value) : parsed;
	if (!timing.ok) throw new RangeError(`${instant} is outside of the calendar.`);
	return timing.value;
}
