/**
 * Patterns of clock times beside a day, made of the words of a language.
 * Pure. See ../SPEC.md §C.
 */
import type { LanguageWords } from '../words/language-words';

interface ClockPattern {
	/** At the end of the text before a date. */
	readonly inFront: RegExp;
	/** At the end of the words of a date: “12일 오후 2시 14분”. */
	readonly atEnd: RegExp;
	/** At the start of the text behind a date. */
	readonly after: RegExp;
	/** A clock time at the end of a text. */
	readonly alone: RegExp;
}

export interface ClockPatterns {
	readonly forms: readonly ClockPattern[];
	/** A part of the day in the words of a date. */
	readonly half: RegExp;
	readonly zone: RegExp;
	/** A zone in words before a date: “北京时间8月12日”. */
	readonly zoneBefore: RegExp;
}

const DIGIT = '[\\d٠-٩]';
/** UTC+3, EDT, MEZ: any short name in capitals. */
const SHORT_ZONE = '(?:GMT|UTC)(?: ?[+−-]\\d{1,2}(?::?\\d\\d)?)?|[A-Z]{1,4}T|MES?Z|Z';
/** “(1830 GMT)” behind a clock time: the same moment elsewhere. */
const ELSEWHERE = '(?:,? \\([^()]{0,20}\\d[^()]{0,20}\\))?';

const known = new WeakMap<LanguageWords, ClockPatterns>();

export function clockPatterns(words: LanguageWords): ClockPatterns {
	const made = known.get(words) ?? makePatterns(words);
	known.set(words, made);
	return made;
}

function makePatterns({ dates, isSpaced }: LanguageWords): ClockPatterns {
	const { at, about, forms, halves, zones } = dates.clock;
	const zone = `${anyOf(zones)}|${SHORT_ZONE}`;
	const [start, end] = isSpaced
		? ['(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-–:.,/])', `(?![\\p{L}\\p{N}]|[-–:/.,]${DIGIT})`]
		: [`(?<!${DIGIT})`, `(?!${DIGIT})`];
	const lead = `(?<lead>(?:(?<about>${about})|${at}) )`;
	const to = dates.parts['to'] ?? '';
	const notRange = `(?!${to} ?(?:(?:${at}) )?${DIGIT})`;
	const inZone = `(?:,? ?[(（]?(?<zone>${zone})[)）]?${isSpaced ? '(?![\\p{L}\\p{N}&])' : ''})`;
	return {
		forms: forms.map((written) => {
			const form = written
				.replaceAll('{hour}', `(?<hour>${DIGIT}{1,2})`)
				.replaceAll('{minute}', `(?<minute>${DIGIT}{2})`);
			const hind = `(?: ?(?<aboutBehind>${isSpaced ? '(?!)' : about}))?`;
			const clock = `${start}${form}${end}${hind}`;
			const edge = '(?<=^\\s?|[(,،:;–—-]\\s?)';
			const tail = `${inZone}?${ELSEWHERE}`;
			const make = (pattern: string) => new RegExp(pattern, 'u');
			return {
				inFront: make(`(?:${start}${lead}|${edge})${clock}${tail}[,،]? $`),
				atEnd: make(`${clock}${tail}$`),
				after: make(`^[,،]? ?${lead}?${clock}${notRange}${tail}${notRange}`),
				alone: make(
					`${start}${form.replaceAll(/\(\?<=[^)]*\)/g, '')}${inZone}?${to === '' ? '' : `(?:${to})?`} ?$`
				)
			};
		}),
		half: new RegExp(
			isSpaced ? `(?<=^|[^\\p{L}]|tag|mittwoch)(?:${anyOf(halves)})(?!\\p{L})` : anyOf(halves),
			'u'
		),
		zone: new RegExp(zone, 'u'),
		zoneBefore: new RegExp(`(?:${anyOf(zones)})[,， ]?$`, 'u')
	};
}

/** The longest first. */
function anyOf(table: Readonly<Record<string, unknown>>): string {
	return Object.keys(table)
		.sort((a, b) => b.length - a.length)
		.join('|');
}
