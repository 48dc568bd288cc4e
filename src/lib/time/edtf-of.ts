/** A moment as an EDTF date, for addresses and fields. Pure. See ./SPEC.md §F. */
import { toCivil } from './calendar';
import { DAY_MS, type WallTime } from './span';

/** The EDTF of a moment: its day, or its minute or second if it is not the start of a day. */
export function edtfOf(wall: WallTime): string {
	const { year, month, day, hour, minute, second } = toCivil(wall);
	if (Math.abs(year) > 9999) return `Y${year}`;
	const date = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
	if (wall % DAY_MS === 0) return date;
	return `${date}T${pad(hour)}:${pad(minute)}${second === 0 ? '' : `:${pad(second)}`}`;
}

/** Two digits. */
export function pad(number: number | string): string {
	return String(number).padStart(2, '0');
}
