/** The clock times of a table: in a separate cell beside the day, and those without a zone. Pure. See ./SPEC.md §D7. */
import { pad } from '$lib/time/edtf-of';

const CLOCK =
	/^(\d{1,2})(?:[:.h] ?|(?=\d{2}(?!\d)))(\d{2})?(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?: ?uhr| ?h)?(?: ?([ap])\.? ?m\.?)?(?: ?(z|utc|gmt|[+-]\d\d:?\d\d))?$/i;
const HOUR = /^(\d{1,2})(?: ?uhr| ?h| ?([ap])\.? ?m\.?)$/i;
/** A clock time in EDTF without a zone. */
const FLOATING = /T(\d\d:\d\d(?::\d\d)?)(?=$|[/,\]])/g;
/** Longer text is not a time. */
const MAX_LENGTH = 40;

/** `T14:00`, `T14:00Z`; undefined if a cell has no clock time. */
export function parseClockCell(cell: string): string | undefined {
	if (cell.length > MAX_LENGTH) return undefined;
	const [, alone, halfAlone] = HOUR.exec(cell) ?? [];
	const [, hour = alone, minute = '00', second, half = halfAlone, zone = ''] =
		CLOCK.exec(cell) ?? [];
	if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
		return undefined;
	if (half && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
	const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
	const offset = /^(?:z|utc|gmt)$/i.test(zone) ? 'Z' : zone;
	const seconds = second === undefined || second === '00' ? '' : `:${second}`;
	return `T${pad(hours)}:${minute}${seconds}${offset}`;
}

export interface Unzoned {
	/** EDTF of the days alone. */
	readonly days: string;
	/** The clock times, as words: `14:00`, `16:00–17:30`. */
	readonly words: string;
}

/** The days of a date, and its clock times in words; undefined if every clock time has a zone. */
export function withoutClocks(edtf: string): Unzoned | undefined {
	if (!edtf.includes('T')) return undefined;
	const times = [...edtf.matchAll(FLOATING)].map(([, time = '']) => time);
	if (times.length === 0) return undefined;
	const ends = edtf.split('/').map((end) => end.replaceAll(FLOATING, ''));
	const [first = '', last] = ends;
	if (last === undefined) return { days: first, words: times.join(', ') };
	if (first === last) return { days: first, words: times.join('–') };
	const words = edtf
		.split('/')
		.map((end) => end.replace('T', ' '))
		.join(' – ');
	return { days: ends.join('/'), words };
}
