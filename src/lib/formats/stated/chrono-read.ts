/**
 * Reads text with chrono-node if none of our rules does: other orders of the same words. Only
 * certain parts of its result are used.
 * Pure: the current time is noon in UTC of the day of the text, so neither the clock nor the zone of the machine matters.
 */
import { casual, GB, type ParsedResult } from 'chrono-node/en';
import { pad } from '$lib/time/edtf-of';
import { toJsDate } from '$lib/time/js-date';
import { DAY_MS, HOUR_MS, instantAt } from '$lib/time/span';
import { toYear } from '../shared/dates/iso-date';
import { numberOf } from './days';
import type { Context, Found } from './rule';

/** It can be day and month, month and day, or not a date at all. */
const NUMBERS_ALONE = /^[\d\s.,:/-]+$/;
/** Words without a date, for which chrono-node gives one. */
const VAGUE =
	/\b(?:now|few|several|couple|some|half|weekend|noon|midnight|last|next|past|for|within|over|every|before|after|ago)\b/i;
/** “They march”, “sat on the fence”, “the Sun reported”. */
const OTHER_WORD =
	/^(?:(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|mar|march|may)\.?|[^\p{Lu}\d\s]+)$/iu;

export function readWithChrono(text: string, context: Context): Found | undefined {
	const { asOf, dayOrder } = context;
	const chrono = dayOrder === 'day first' ? GB : casual;
	const instant = toJsDate(instantAt(numberOf(asOf) * DAY_MS + 12 * HOUR_MS));
	for (const { text: phrase, index, start, end } of chrono.parse(text, { instant, timezone: 0 })) {
		if (NUMBERS_ALONE.test(phrase) || VAGUE.test(phrase) || OTHER_WORD.test(phrase)) continue;
		const from = toEdtf(start, context);
		const to = end ? toEdtf(end, context) : undefined;
		if (from === undefined || (end && to === undefined)) continue;
		const edtf = to === undefined || to === from ? from : `${from}/${to}`;
		return { edtf, start: index, end: index + phrase.length };
	}
	return undefined;
}

/** As exact as the text; undefined: only a clock time. */
function toEdtf(parts: ParsedResult['start'], { asOf, isAhead }: Context): string | undefined {
	const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
	const isDay = parts.isCertain('day') || parts.isCertain('weekday');
	const isMonth = isDay || parts.isCertain('month');
	if (year === null || month === null || day === null) return undefined;
	if (!isMonth) return parts.isCertain('year') ? toYear(year) : undefined;
	const isAfter = numberOf({ year, month, day: isDay ? day : 1 }) > numberOf(asOf);
	const isGuessed = !parts.isCertain('year') && !parts.isCertain('weekday');
	const ofYear = toYear(isGuessed && isAfter && !isAhead ? year - 1 : year);
	return `${ofYear}-${pad(month)}${isDay ? `-${pad(day)}` : ''}`;
}
