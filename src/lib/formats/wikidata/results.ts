/**
 * The rows of a SPARQL query, from its JSON results or from the list of plain objects that Wikidata's
 * query service offers.
 * Pure. See ./SPEC.md §E.
 *
 * @see SPARQL 1.1 Query Results JSON Format, W3C, 2013
 */
import { fieldOf, isFields, isList, textOf, toText, type Fields } from '../shared/json-fields';

/** The value of a variable in one row. */
export interface Cell {
	/** `unknown`: there is a value, but nobody knows it. */
	readonly kind: 'address' | 'text' | 'unknown';
	readonly value: string;
	/** BCP 47, of words. */
	readonly lang?: string;
	/** The end of its address: `dateTime`. */
	readonly datatype?: string;
}

export interface Results {
	/** The variables, in the order of the query. */
	readonly names: readonly string[];
	readonly rows: readonly unknown[];
	/** Of the list of rows. */
	readonly keys: readonly string[];
	/** Undefined: it is not bound in that row. */
	readonly cell: (row: unknown, name: string) => Cell | undefined;
}

/** Variables beyond these are no query of a person's. */
const MOST_NAMES = 200;
/** How Wikidata names a value that nobody knows. */
const UNKNOWN = /^(?:https?:\/\/[^/]+\/\.well-known\/genid\/|_:)/;
const ADDRESS = /^https?:\/\//;

/** @returns undefined where the data is neither */
export function toResults(value: unknown): Results | undefined {
	if (isList(value)) return { names: namesOf(value), rows: value, keys: [], cell: flatCell };
	if (!isFields(value)) return undefined;
	const [head, results] = ['head', 'results'].map((name) => fieldOf(value, name));
	if (!isFields(head) || !isFields(results)) return undefined;
	const [vars, bindings] = [fieldOf(head, 'vars'), fieldOf(results, 'bindings')];
	if (!isList(vars) || !isList(bindings)) return undefined;
	const names = vars.filter((name) => typeof name === 'string').slice(0, MOST_NAMES);
	return { names, rows: bindings, keys: ['results', 'bindings'], cell: bindingCell };
}

function namesOf(rows: readonly unknown[]): string[] {
	const names = new Set<string>();
	for (const row of rows)
		if (isFields(row) && names.size < MOST_NAMES)
			for (const name of Object.keys(row)) names.add(name);
	return [...names].slice(0, MOST_NAMES);
}

function bindingCell(row: unknown, name: string): Cell | undefined {
	const term = isFields(row) ? fieldOf(row, name) : undefined;
	if (!isFields(term)) return undefined;
	const value = textOf(term, 'value');
	const type = textOf(term, 'type');
	if (type === 'bnode') return { kind: 'unknown', value };
	if (value === '') return undefined;
	if (type === 'uri') return { kind: UNKNOWN.test(value) ? 'unknown' : 'address', value };
	return { kind: 'text', value, ...typeOf(term) };
}

function typeOf(term: Fields): Pick<Cell, 'lang' | 'datatype'> {
	const [lang, datatype] = [textOf(term, 'xml:lang'), textOf(term, 'datatype')];
	return {
		...(lang === '' ? {} : { lang }),
		...(datatype === '' ? {} : { datatype: nameIn(datatype) })
	};
}

function flatCell(row: unknown, name: string): Cell | undefined {
	const value = isFields(row) ? toText(fieldOf(row, name)) : '';
	if (value === '') return undefined;
	if (UNKNOWN.test(value)) return { kind: 'unknown', value };
	return { kind: ADDRESS.test(value) ? 'address' : 'text', value };
}

/** What an address ends with. */
function nameIn(address: string): string {
	return address.slice(Math.max(address.lastIndexOf('#'), address.lastIndexOf('/')) + 1);
}
