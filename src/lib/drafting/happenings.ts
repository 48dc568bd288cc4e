/**
 * What a text dates: a proposal for each date in a sentence of its body.
 * Pure. See ./SPEC.md §E.
 */
import { toDate } from '$lib/time/calendar';
import { endOfDateline, type Article } from './article';
import { clockBeside } from './dates/clock';
import { parseDay, type DayNumber } from './dates/day';
import type { FoundDate } from './dates/find-dates';
import { resolveDate, type Direction } from './dates/resolve-date';
import { headlineOf } from './headline';
import { Narrative } from './narrative';
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

export function findHappenings(
	article: Article,
	words: LanguageWords,
	today: DayNumber
): EventProposal[] {
	const narrative = new Narrative(toDate(today).year);
	return article.blocks.flatMap((block, index) => {
		const body = endOfDateline(article.text, block);
		return block.sentences.flatMap((whole) => {
			const sentence = { start: Math.max(whole.start, body), end: whole.end };
			const seen = new Set<string>();
			const dates = article.dates.get(whole) ?? [];
			return dates.flatMap((found, i): EventProposal[] => {
				if (found.start < body) return [];
				const cue = cueIn(article.masked, sentence, found, words);
				const date = resolveDate(found, words.dates, {
					today,
					direction: directionOf(cue),
					setting: cue.tense === 'future' ? undefined : narrative.at(index),
					yearOfMonth: narrative.yearOfMonth
				});
				if (date === undefined) return [];
				narrative.note(found, date, index);
				const between = {
					start: Math.max(sentence.start, dates[i - 1]?.end ?? 0),
					end: Math.min(sentence.end, dates[i + 1]?.start ?? Infinity)
				};
				const clock = clockBeside(article.masked, date, found, between, words);
				const { edtf, at } = clock ?? { edtf: date, at: { start: found.start, end: found.end } };
				if (!isHappening(article, sentence, found) || seen.has(edtf)) return [];
				seen.add(edtf);
				// The day of a clock time is the same happening again.
				seen.add(date);
				return [
					{
						date: edtf,
						stated: article.text.slice(at.start, at.end).replaceAll(/\s+/gu, ' ').trim(),
						at,
						sentence,
						headline: headlineOf(article.text, sentence, at),
						kind: kindOf(date, cue, words, today),
						rule: found.form.name
					}
				];
			});
		});
	});
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
