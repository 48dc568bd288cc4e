/** A block of cells that an author pastes into the table of events. */
import type { Head } from '$lib/authoring/draft';
import { toRows } from '$lib/formats/table/rows';
import { sayDate } from './say-date';

/** @param isDated - the first column has dates, which are read as far as they are certain */
export async function readCells(text: string, isDated: boolean, head: Head): Promise<string[][]> {
	const read = toRows(text, '\t');
	if ('refused' in read) return [];
	return Promise.all(
		read.rows.map(async ({ cells }) => {
			const [first = '', ...rest] = cells;
			return [isDated ? await toDate(first.trim(), head) : first, ...rest];
		})
	);
}

async function toDate(written: string, head: Head): Promise<string> {
	if (written === '') return '';
	const said = await sayDate(written, head);
	return said.kind === 'meant' && said.asOf === undefined ? said.edtf : written;
}
