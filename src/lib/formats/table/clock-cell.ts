/** The clock times of a table, in a cell of their own beside the day. Pure. See ./SPEC.md §D7. */
import { pad } from '$lib/time/edtf-of';

const CLOCK =
	/^(\d{1,2})(?:[:.h] ?|(?=\d{2}(?!\d)))(\d{2})?(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?: ?uhr| ?h)?(?: ?([ap])\.? ?m\.?)?(?: ?(z|utc|gmt|[+-]\d\d:?\d\d))?$/i;
const HOUR = /^(\d{1,2})(?: ?uhr| ?h| ?([ap])\.? ?m\.?)$/i;
/** Longer text is no time. */
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
