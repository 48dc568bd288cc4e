/**
 * The clock time behind a day, as people write it: “, 4:30 pm”, “ um 13.39 Uhr”, “ à 13h39”, “13時39分”, “ 오후 1:39”.
 * Works on folded text (./fold.ts).
 * Pure. See ../SPEC.md §P2.
 */
import { pad } from '../edtf-of';

const MORNING = 'am|a\\. ?m\\.?|ص|صباحا|午前|上午|오전';
const EVENING = 'pm|p\\. ?m\\.?|م|مساء|午後|下午|오후';
const HALF = `${MORNING}|${EVENING}`;
const IS_EVENING = new RegExp(`^(?:${EVENING})$`);
/** Between a day and its clock time. */
const AT = `(?:t|,? *(?:(?:at|um|gegen|a|a las|a la|alle|as|о|об|в|o|om|saat|في|الساعة|في الساعة) +)?)`;
/** Between hours and minutes, each with the sign behind the minutes. */
const SEPARATOR = '(?::|(?:[.h]|시|時|时|点|點) ?)';
const CLOCK = new RegExp(
	`^${AT}(?<before>${HALF})? ?(?<hour>\\d{1,2})(?:${SEPARATOR}(?<minute>\\d\\d))(?:(?::|[.分분] ?)(?<second>\\d\\d)(?:\\.\\d+)?)?(?:[分분秒초]| ?(?:uhr|h|ч\\.?|год\\.?)(?!\\p{L}))?(?: ?(?<after>${HALF}))?(?: ?(?<zone>z|utc|gmt|[+-]\\d\\d:?\\d\\d))?$`,
	'u'
);
/** Without minutes an hour needs its own word. */
const HOUR = new RegExp(
	`^${AT}(?:(?<before>${HALF}) ?(?<early>\\d{1,2})(?:시|時|时|点|點)|(?<hour>\\d{1,2})(?: ?(?<after>${HALF})| ?(?:uhr|h|시|時|时|点|點)(?!\\p{L})))$`,
	'u'
);
/** A clock time before its day: “13:39 on 12 June 2025”. */
const IN_FRONT =
	/^(\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.? ?m\.?)?)(?: uhr)?(?:,| on| am| le| el| du)? +(?=\S)(.*)$/;

/**
 * The text of a day with the clock time behind it in EDTF. Spreadsheets write a day as midnight.
 *
 * @param day - EDTF
 * @param rest - what is behind the day, folded
 * @returns undefined: the rest is no clock time
 */
export function withClock(day: string, rest: string): string | undefined {
	if (rest === '') return day;
	const { groups } = CLOCK.exec(rest) ?? HOUR.exec(rest) ?? {};
	if (!groups) return undefined;
	const { before, after, minute = '00', second, zone } = groups;
	const hour = Number(groups.hour ?? groups.early);
	const half = before ?? after;
	if (half !== undefined && !(hour >= 1 && hour <= 12)) return undefined;
	const isLate = half !== undefined && IS_EVENING.test(half);
	const hours = half === undefined ? hour : (hour % 12) + (isLate ? 12 : 0);
	const isMidnight = hours === 0 && Number(minute) === 0 && Number(second ?? 0) === 0;
	if (isMidnight && half === undefined && zone === undefined) return day;
	const seconds = second === undefined ? '' : `:${second}`;
	return `${day}T${pad(hours)}:${minute}${seconds}${toOffset(zone)}`;
}

/** The same text with its clock time at the end, where all others have it. */
export function withClockBehind(text: string): string {
	const [, clock = '', day = ''] = IN_FRONT.exec(text) ?? [];
	return day === '' ? text : `${day} ${clock}`;
}

/** The day of a text that ends with a clock time; undefined: it does not. */
export function dayBeforeClock(text: string): string | undefined {
	return /^(.*\d\D*?),? +\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.? ?m\.?)?$/.exec(text)?.[1];
}

/** As in EDTF. */
function toOffset(written = ''): string {
	return /^[a-z]/.test(written) ? 'Z' : written;
}
