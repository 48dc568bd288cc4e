/**
 * A moment as the `Date` that libraries need. It is made of a number, so neither the clock nor the zone of
 * the machine matters. Pure.
 */
import { DateTime } from 'luxon';
import type { Instant } from './span';

export function toJsDate(instant: Instant): Date {
	return DateTime.fromMillis(instant, { zone: 'utc' }).toJSDate();
}
