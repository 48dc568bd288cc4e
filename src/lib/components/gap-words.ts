/** The words of a gap: “3½ months”. */
import * as m from '$messages';
import type { Gap, GapUnit } from '$lib/time/gap';

const WORDS: Record<GapUnit, (inputs: { count: number; number: string }) => string> = {
	year: m.gap_year,
	month: m.gap_month,
	week: m.gap_week,
	day: m.gap_day,
	hour: m.gap_hour,
	minute: m.gap_minute
};

/** “9.26 billion years”: three figures are enough, and never more than it was. */
const NUMBER = new Intl.NumberFormat('en', {
	notation: 'compact',
	compactDisplay: 'long',
	maximumSignificantDigits: 3,
	roundingMode: 'trunc'
});

export function gapWords({
	unit,
	count,
	atLeast = false
}: Gap & { readonly atLeast?: boolean }): string {
	const number = Number.isInteger(count) ? NUMBER.format(count) : `${Math.floor(count)}½`;
	const gap = WORDS[unit]({ count, number });
	return atLeast ? m.gap_at_least({ gap }) : gap;
}
