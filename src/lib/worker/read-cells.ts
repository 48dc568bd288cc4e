/** A block of cells that an author pastes into the table of events. */
import { toRows } from '$lib/formats/table/rows';
import { readTyped, type TypedOptions } from '$lib/story/typed/read';

/** @param isDated - the first column has dates, which are read as far as they are certain */
export function readCells(text: string, isDated: boolean, options: TypedOptions): string[][] {
	const read = toRows(text, '\t');
	if ('refused' in read) return [];
	return read.rows.map(({ cells }) => {
		const [first = '', ...rest] = cells;
		return [isDated ? toDate(first.trim(), options) : first, ...rest];
	});
}

function toDate(written: string, options: TypedOptions): string {
	const read = written === '' ? undefined : readTyped(written, options);
	return read && 'value' in read ? read.value : written;
}
