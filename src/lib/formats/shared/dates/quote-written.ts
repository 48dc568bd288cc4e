/** What is wrong with a date, in the words of the file that it was read from. Pure. */
import type { Problem } from '$lib/base/result';
import { shorten } from '../clip';

/**
 * The messages on a date, which quote it as it was read, with the text as it was written.
 *
 * @param edtf - what was made of the text
 */
export function quoteWritten(problems: readonly Problem[], edtf: string, written: string): string {
	const message = problems.map((problem) => problem.message).join(' ');
	const shown = `“${shorten(written)}”`;
	if (edtf === written || message.includes(`“${written}”`)) return message;
	// A clock time that is valid is not quoted with its day.
	const [day = ''] = edtf.split('T');
	const quoted = message.replaceAll(`“${edtf}”`, shown).replaceAll(`“${day}”`, shown);
	return quoted.includes(shown) ? quoted : `${shown}: ${message}`;
}
