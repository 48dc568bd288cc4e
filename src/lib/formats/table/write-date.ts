/** The date of an event as the cells of a table. Pure. See ./SPEC.md §W3. */
import type { EventEntry } from '$lib/document/schema';
import { FLOATING } from '$lib/time/bounds';

export interface WrittenDate {
	/** EDTF; '' if there is none. */
	readonly date: string;
	readonly stated?: string | undefined;
	readonly display?: string | undefined;
	readonly note?: string | undefined;
}

/** A clock time without a zone. */
const CLOCK = /T\d\d:\d\d(?::\d\d)?(?=$|[/,\]])/g;

/** @param zone - of the timeline: a table has none, so every clock time that needs it has it */
export function writeDate(date: EventEntry['date'], zone?: string): WrittenDate {
	if (date === undefined || date === null) return { date: '' };
	if (typeof date !== 'object' || Array.isArray(date)) return { date: writeValue(date, zone) };
	const { value, stated, display, note, timezone } = date;
	const text = value === null ? '' : writeValue(value, timezone ?? zone);
	return { date: text, stated, display, note };
}

type Value = string | number | readonly (string | number)[];

function writeValue(value: Value, zone: string | undefined): string {
	if (typeof value === 'number') return yearText(value);
	if (typeof value !== 'string') return `[${value.map((one) => writeValue(one, zone)).join(',')}]`;
	return zone === undefined || zone === FLOATING
		? value
		: value.replace(CLOCK, (clock) => `${clock}[${zone}]`);
}

/** Years in YAML may be numbers: restores their four digits. */
function yearText(year: number): string {
	const sign = year < 0 || Object.is(year, -0) ? '-' : '';
	return `${sign}${String(Math.abs(year)).padStart(4, '0')}`;
}
