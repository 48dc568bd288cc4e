/**
 * What a text dates: a proposal for each date in a sentence of its body.
 * Pure. See ./SPEC.md §E.
 */
import { toDate } from '$lib/time/calendar';
import { endOfDateline, type Article, type Block } from './article';
import { parseDay, type DayNumber } from './dates/day';
import { findDates, type FoundDate } from './dates/find-dates';
import { resolveDate, type Direction, type Moment } from './dates/resolve-date';
import { headlineOf } from './headline';
import type { EventProposal, HappeningKind } from './proposal';
import { QUOTED } from './sentences';
import type { Stretch } from './stretch';
import { cueOf, type Cue } from './tense';
import type { LanguageWords } from './words/language-words';

/** What happened this long before the publication is the news itself, not its background. */
const NEWS_DAYS = 14;
/** A number of these in a sentence makes a bare year a statistic. */
const STATISTIC =
	/(?:\d ?%|per ?cent|percent|prozent|pour cent|por ciento|процент|відсот|بالمئة|퍼센트|パーセント|百分之)/iu;

/** What was dated before, for dates without a year. */
interface Narrative {
	readonly block: Block;
	readonly year: number;
	readonly month: number | undefined;
}

export function findHappenings(
	article: Article,
	words: LanguageWords,
	today: DayNumber
): EventProposal[] {
	const events: EventProposal[] = [];
	const yearOfMonth = new Map<number, number>();
	let narrative: Narrative | undefined;
	for (const block of article.blocks) {
		if (block.role !== 'body') continue;
		const body = endOfDateline(article.text, block);
		for (const sentence of block.sentences) {
			const dates = new Set<string>();
			for (const found of findDates(article.masked, sentence, words)) {
				if (found.start < body) continue;
				const cue = cueIn(article.masked, sentence, found, words);
				const moment: Moment = {
					today,
					direction: directionOf(cue),
					narrative:
						narrative && (narrative.block === block || narrative.block === before(article, block))
							? narrative
							: undefined,
					yearOfMonth
				};
				const date = resolveDate(found, words.dates, moment);
				if (date === undefined) continue;
				const point = /^(\d{4})(?:-(\d\d))?(?:-\d\d)?$/.exec(date);
				const year = point && Number(point[1]);
				const month = point?.[2] === undefined ? undefined : Number(point[2]);
				if (
					year !== null &&
					month !== undefined &&
					found.words['day'] === undefined &&
					(found.words['year'] ?? found.words['whichYear']) !== undefined
				)
					yearOfMonth.set(month, year);
				if (year !== null && found.words['year'] !== undefined && month !== undefined)
					narrative =
						year === toDate(today).year
							? undefined
							: { block, year, month: found.words['day'] === undefined ? undefined : month };
				if (!isHappening(article, sentence, found) || dates.has(date)) continue;
				dates.add(date);
				events.push({
					date,
					stated: article.text.slice(found.start, found.end).replaceAll(/\s+/gu, ' ').trim(),
					at: { start: found.start, end: found.end },
					sentence,
					headline: headlineOf(article.text, sentence, found),
					kind: kindOf(date, cue, words, today),
					rule: found.form.name
				});
			}
		}
	}
	return events;
}

function before({ blocks }: Article, block: Block): Block | undefined {
	return blocks[blocks.indexOf(block) - 1];
}

function cueIn(text: string, sentence: Stretch, date: Stretch, { tense }: LanguageWords): Cue {
	const at = { start: date.start - sentence.start, end: date.end - sentence.start };
	return cueOf(text.slice(sentence.start, sentence.end), at, tense);
}

function directionOf({ tense }: Cue): Direction {
	return tense === 'future' ? 1 : -1;
}

/** Bare years in statistics, and “since 2014”, are no happenings. */
function isHappening({ masked }: Article, sentence: Stretch, found: FoundDate): boolean {
	const { year, month } = found.words;
	if (masked.slice(found.start, found.end).includes(QUOTED)) return false;
	const isBareYear = year !== undefined && month === undefined;
	return !isBareYear || !STATISTIC.test(masked.slice(sentence.start, sentence.end));
}

function kindOf(
	date: string,
	cue: Cue,
	{ speech }: LanguageWords,
	today: DayNumber
): HappeningKind {
	const start = parseDay(date.slice(0, 10));
	if (isAfter(date, today) || (cue.tense === 'future' && !isBefore(date, today)))
		return 'scheduled';
	if (new RegExp(`^(?:${speech.say}|${speech.tell})$`, 'iu').test(cue.word)) return 'statement';
	return start !== undefined && today - start <= NEWS_DAYS ? 'event' : 'context';
}

/** By the start of the date: a day, a month or a year. */
function isAfter(date: string, today: DayNumber): boolean {
	return compare(date, today) > 0;
}

function isBefore(date: string, today: DayNumber): boolean {
	return compare(date, today) < 0;
}

function compare(date: string, today: DayNumber): number {
	const { year, month, day } = toDate(today);
	const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
	if (!parts) return -1;
	const differences = [
		Number(parts[1]) - year,
		parts[2] === undefined ? 0 : Number(parts[2]) - month,
		parts[3] === undefined ? 0 : Number(parts[3]) - day
	];
	return differences.find((difference) => difference !== 0) ?? 0;
}
