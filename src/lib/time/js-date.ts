/**
 * A moment as the `Date` that libraries ask for. It is made of a number: neither the clock nor the zone of
 * the machine is read. Pure.
 */
import { DateTime } from 'luxon';
import type { Instant } from './span';

export function toJsDate(instant: Instant): Date {
	return DateTime.fromMillis(instant, { zone: 'utc' }).toJSDate();
}
