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

/** “9.26 billion years”: three figures are enough, and never more than it was. */
const SHORT = {
	notation: 'compact',
	compactDisplay: 'long',
	maximumSignificantDigits: 3,
	roundingMode: 'trunc'
} as const;

export function gapWords({
	unit,
	count,
	atLeast = false
}: Gap & { readonly atLeast?: boolean }): string {
	const isWhole = Number.isInteger(count);
	const number = isWhole
		? new Intl.NumberFormat(getLocale(), SHORT).format(count)
		: `${Math.floor(count)}½`;
	// Of what is said: in some languages a round million has a form of its own.
	const shown = isWhole ? truncate(count) : count;
	const gap = WORDS[unit]({ count: shown, number });
	return atLeast ? m.gap_at_least({ gap }) : gap;
}

/** To three figures. */
function truncate(count: number): number {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(count, 1))) - 2);
	return Math.floor(count / step) * step;
}
