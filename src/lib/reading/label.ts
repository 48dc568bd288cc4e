/** What a label says on the chart, and how wide it is. Pure. See layout/SPEC.md §X. */
import type { TimelineEvent } from '$lib/document/timeline';
import { fitsLabel, measureLabel, type LabelFonts } from '$lib/layout/measure';
import { FAR, NEAR } from '$lib/time/grain';
import { isExact, type Words } from './words';

/** How the labels of one timeline say their dates. */
export interface LabelManner {
	/** All of it is within a day: a clock time says enough, and the axis names the day. */
	readonly isOneDay: boolean;
	/** All clock times are of one clock, which is named beside the chart. */
	readonly isOneClock: boolean;
}

export interface Label {
	/** The date line: of far views, of near ones, and of those that show clock times; the last holds for the rest. */
	readonly labelDates: readonly string[];
	/** Of the box, px. */
	readonly labelWidth: number;
}

/** The widest that an author's own words make a label, px. */
const OWN_WORDS_PX = 190;

export function toLabel(
	event: TimelineEvent,
	words: Words,
	fonts: LabelFonts,
	manner: LabelManner
): Label {
	const dates = toDates(event, words, fonts, manner);
	// The clock times of what lasted for days are long: they are said where there is room.
	const needed = event.timing.date.kind === 'interval' ? dates.slice(FAR, NEAR + 1) : dates;
	const labelWidth = measureLabel(needed, event.label, fonts);
	return { labelWidth, labelDates: dates.filter((date) => fitsLabel(date, labelWidth, fonts)) };
}

function toDates(
	{ kind, timing, display, stated }: TimelineEvent,
	words: Words,
	fonts: LabelFonts,
	{ isOneDay, isOneClock }: LabelManner
): readonly string[] {
	const isShort = (text: string) => fonts.date(text) <= OWN_WORDS_PX;
	const dates =
		display !== undefined && isShort(display)
			? [display]
			: isOneDay
				? [words(timing, 'clock', isOneClock)]
				: words.onLabel(timing, 'label', isOneClock);
	if (kind === 'scheduled') return dates.map((date) => words.phrases.expected(date));
	if (stated === undefined || isExact(timing)) return dates;
	const asStated = dates.map((date) => words.phrases.stated(date, stated));
	return asStated.every(isShort) ? asStated : dates;
}
