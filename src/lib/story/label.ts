/** The text and the width of a label on the chart. Pure. See chart/SPEC.md §X. */
import type { GrownLabel } from '$lib/document/reading';
import type { TimelineEvent } from '$lib/document/timeline';
import { markdownToText } from '$lib/formats/shared/rich-text';
import { fitsLabel, measureGrown, measureLabel, type LabelFonts } from '$lib/chart/labels/measure';
import { FAR, NEAR } from '$lib/time/grain';
import { isExact, type Words } from './words';

/** How the labels of one timeline write their dates. */
export interface LabelManner {
	/** All events are within a day: clock times are enough, and the axis names the day. */
	readonly isOneDay: boolean;
	/** All clock times are on one clock, which is named beside the chart. */
	readonly isOneClock: boolean;
	/** There are few enough labels for them to grow. */
	readonly isGrowing: boolean;
}

export interface Label {
	/** The date line: of far views, of near ones, and of those with clock times; the last one is for the rest. */
	readonly labelDates: readonly string[];
	/** Of the box, px. */
	readonly labelWidth: number;
	/** The words that it shows when it grows (chart/labels/growth.ts). Undefined: it never grows. */
	readonly grown?: GrownLabel | undefined;
}

/** The greatest label width for an author's own words, px. */
const OWN_WORDS_PX = 190;

export function toLabel(
	event: TimelineEvent,
	words: Words,
	fonts: LabelFonts,
	manner: LabelManner,
	picture?: string
): Label {
	const dates = toDates(event, words, fonts, manner);
	// The clock times of an interval over days are long: they are shown if there is room.
	const needed = event.timing.date.kind === 'interval' ? dates.slice(FAR, NEAR + 1) : dates;
	const labelWidth = measureLabel(needed, event.label, fonts);
	const labelDates = dates.filter((date) => fitsLabel(date, labelWidth, fonts));
	const grown = manner.isGrowing ? toGrown(event, labelWidth, fonts, picture) : undefined;
	return { labelWidth, labelDates, ...(grown && { grown }) };
}

/** @returns undefined: there is nothing more to show */
function toGrown(
	event: TimelineEvent,
	labelWidth: number,
	fonts: LabelFonts,
	picture: string | undefined
): GrownLabel | undefined {
	const lead = leadOf(event);
	if (!lead && picture === undefined) return undefined;
	return {
		...(lead ?? { words: '', quoted: false }),
		...measureGrown(labelWidth, event.label, fonts, {
			hasWords: lead !== undefined,
			hasPicture: picture !== undefined
		}),
		...(picture !== undefined && { picture })
	};
}

/** More letters than the largest box can show. */
const LEAD_LETTERS = 200;

/** The first words of an event: those of its first quote, else of its summary. */
function leadOf({
	quotes,
	summary
}: TimelineEvent): Pick<GrownLabel, 'words' | 'quoted'> | undefined {
	const [quote] = quotes;
	const words = quote ? quote.text : summary && markdownToText(summary);
	if (!words?.trim()) return undefined;
	return {
		words: firstWords(words.trim()),
		quoted: quote !== undefined && quote.mode !== 'paraphrase'
	};
}

function firstWords(text: string): string {
	if (text.length <= LEAD_LETTERS) return text;
	return `${text.slice(0, text.lastIndexOf(' ', LEAD_LETTERS)).trimEnd()}…`;
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
