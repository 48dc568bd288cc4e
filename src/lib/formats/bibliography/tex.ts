/** Text as TeX and BibTeX read it back: the same, whatever is in it. Pure. See ./SPEC.md §B. */
import { toLine } from '../shared/sound-text';

/**
 * What means something to TeX. Braces go out by name, for BibTeX counts them even behind a backslash;
 * marks that fonts join to others are kept apart.
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
 * An address, or a DOI: read as it is. What would end or open something in it becomes what it may be in
 * addresses as well.
 */
export function toVerbatim(address: string): string {
	return toLine(address).replaceAll(
		/[{}\\$]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
	);
}
