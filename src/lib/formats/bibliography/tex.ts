/** Text that TeX and BibTeX read unchanged. Pure. See ./SPEC.md §B. */
import { toLine } from '../shared/sound-text';

/**
 * Characters with a meaning in TeX. Braces are written by name, because BibTeX counts them even after a backslash;
 * characters that fonts join to others are separated.
 */
const MARKS: ReadonlyMap<string, string> = new Map([
	['\\', '\\textbackslash{}'],
	['{', '\\textbraceleft{}'],
	['}', '\\textbraceright{}'],
	['~', '\\textasciitilde{}'],
	['^', '\\textasciicircum{}'],
	['`', '\\textasciigrave{}'],
	['<', '\\textless{}'],
	['>', '\\textgreater{}'],
	['|', '\\textbar{}'],
	['$', '\\$'],
	['&', '\\&'],
	['%', '\\%'],
	['#', '\\#'],
	['_', '\\_']
]);
const MARK = /[\\{}~^`<>|$&%#_]/g;
/** `--` would be a dash, `''` and `,,` would be quotation marks. */
const JOINED = /([-',])(?=\1)/g;

export function toTex(text: string): string {
	return toLine(text)
		.replaceAll(JOINED, '$1\u0000')
		.replaceAll(MARK, (mark) => MARKS.get(mark) ?? mark)
		.replaceAll('\u0000', '{}');
}

/**
 * An address, or a DOI, which TeX reads verbatim. Characters that would end or open something are
 * percent-encoded.
 */
export function toVerbatim(address: string): string {
	return toLine(address).replaceAll(
		/[{}\\$]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
	);
}
