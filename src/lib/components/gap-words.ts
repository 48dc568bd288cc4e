/** The words of a gap: “3½ months”. */
import { getLocale, m } from '$messages';
import type { Gap, GapUnit } from '$lib/time/gap';

const WORDS: Record<GapUnit, (inputs: { count: number; number: string }) => string> = {
	year: m.gap_year,
	month: m.gap_month,
	week: m.gap_week,
	day: m.gap_day,
	hour: m.gap_hour,
	minute: m.gap_minute
};

/** “9.26 billion years”, “12,300 years”: three digits, never longer than the gap. */
const THREE_FIGURES = { maximumSignificantDigits: 3, roundingMode: 'trunc' } as const;
const IN_MILLIONS = { ...THREE_FIGURES, notation: 'compact', compactDisplay: 'long' } as const;

export function gapWords({
	unit,
	count,
	atLeast = false
}: Gap & { readonly atLeast?: boolean }): string {
	const isLong = count >= 1e6;
	const number = Number.isInteger(count)
		? new Intl.NumberFormat(getLocale(), isLong ? IN_MILLIONS : THREE_FIGURES).format(count)
		: `${Math.floor(count)}½`;
	// “1.23 million” uses the plural form of a million, in languages that have one.
	const said = isLong ? count - (count % 1e6) : count;
	const gap = WORDS[unit]({ count: said, number });
	return atLeast ? m.gap_at_least({ gap }) : gap;
}
