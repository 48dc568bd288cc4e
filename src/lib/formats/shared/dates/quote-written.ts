/** Messages about a date that quote the original file. Pure. */
import type { Problem } from '$lib/base/result';
import { shorten } from '../clip';

/**
 * The messages about a date, in which the date as it was read is replaced by the text as it was written.
 *
 * @param edtf - the date made from the text
 */
export function quoteWritten(problems: readonly Problem[], edtf: string, written: string): string {
	const message = problems.map((problem) => problem.message).join(' ');
	const shown = `“${shorten(written)}”`;
	if (edtf === written || message.includes(`“${written}”`)) return message;
	// A valid clock time is not quoted with its day.
	const [day = ''] = edtf.split('T');
	const quoted = message.replaceAll(`“${edtf}”`, shown).replaceAll(`“${day}”`, shown);
	return quoted.includes(shown) ? quoted : `${shown}: ${message}`;
}
