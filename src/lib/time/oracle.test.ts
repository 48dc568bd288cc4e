/**
 * Compares our reading with that of `edtf` (npm), a reader of the whole standard. It ends at the last
 * millisecond of a date, ours at the first millisecond after it; every other difference is listed.
 */
import edtf from 'edtf';
import { expect, it } from 'vitest';
import { resolveDate } from './bounds';

function oracle(text: string): [number, number] | 'refused' {
	try {
		const read = edtf(text);
		return [read.min, read.max + 1];
	} catch {
		return 'refused';
	}
}

function ours(text: string): [number, number] | 'refused' {
	const read = resolveDate(text, 'UTC');
	return read.ok ? [read.value.bounds.start, read.value.bounds.end] : 'refused';
}

it.each([
	'2024',
	'1850',
	'0001',
	'0000',
	'-0043',
	'2025-04',
	'2025-12',
	'2024-02',
	'2025-08-12',
	'2024-02-29',
	'-0043-03-15',
	'2025-04?',
	'1850~',
	'1850%',
	'2025-08-12~',
	'202X',
	'19XX',
	'2025-08-XX',
	'2025-XX-XX',
	'2024/2025',
	'2024-06-18/2024-06-19',
	'2024-06/2025-01-31',
	'1850~/1860',
	'Y17000',
	'Y-170000',
	'2025-33',
	'2025-36',
	'2022-02-24/..'
])('agrees on %s', (text) => expect(ours(text)).toEqual(oracle(text)));

it.each([
	'2024-02-30',
	'2025-13',
	'2025-00',
	'2025-8-2',
	'12/08/2025',
	'last year',
	'2025-08-12T25:00Z',
	''
])('refuses %s as well', (text) =>
	expect([ours(text), oracle(text)]).toEqual(['refused', 'refused'])
);

const DIFFERENT = {
	'2025-21': 'seasons: it takes calendar quarters, we take meteorological ones (SPEC B2)',
	'2025-24': 'winter: it ends with the year, ours runs into the next (SPEC B2)',
	'2025-08-12T16:00Z': 'a minute: it takes a moment, we take the minute that was named (SPEC B1)',
	'2025-08-15/': 'an unknown end: its max is null, and 0 as a number (SPEC B5)',
	'2004-06-~11': 'part-qualified dates: we refuse and say so (SPEC E10)',
	'1950S2': 'significant digits: it gives the bounds of one year, we refuse (SPEC E10)',
	'{1667,1668}': 'all-of sets: we ask for one event of each (SPEC E10)'
};

it.each(Object.entries(DIFFERENT))('differs on %s: %s', (text) => {
	expect(ours(text)).not.toEqual(oracle(text));
});
