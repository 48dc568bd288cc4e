/** Which column of a table is what, by its header. Pure. See ./SPEC.md §C. */
import { HEADERS, IN_OTHER_LANGUAGES, WEAK, YEARS, FIELDS, type Field } from './header-words';
import { presetFor, type Preset } from './presets';

export { FIELDS, type Field };

const FIELD_BY_NAME = byName((field) => `${HEADERS[field]} ${IN_OTHER_LANGUAGES[field] ?? ''}`);
const WEAK_BY_NAME = byName((field) => WEAK[field] ?? '');
const YEAR_NAMES: ReadonlySet<string> = new Set(YEARS.split(' ').map(plainName));

function byName(headersOf: (field: Field) => string): ReadonlyMap<string, Field> {
	return new Map(
		FIELDS.flatMap((field) =>
			headersOf(field)
				.split(' ')
				.map(plainName)
				.filter((name) => name !== '')
				.map((name) => [name, field] as const)
		)
	);
}

/** Columns that say the same thing are read as one, with this between them; of others the first is read. */
const JOINED: Partial<Record<Field, string>> = {
	headline: ', ',
	summary: '\n\n',
	actors: ';',
	places: ';',
	source: ';',
	url: ';'
};
export const joinOf = (field: Field): string | undefined => JOINED[field];

/** Where the first column of these is empty, another one of the same is read. */
export const WITH_OTHERS: readonly Field[] = ['headline', 'summary', 'source', 'url', 'media'];

/** By column: what it is; undefined: it is not read. */
export type Columns = readonly (Field | undefined)[];

export interface FoundColumns {
	readonly columns: Columns;
	/** A kind of table that many people have. */
	readonly preset: Preset | undefined;
}

export function findColumns(headers: readonly string[]): FoundColumns {
	const names = headers.map(plainName);
	const preset = presetFor(names);
	const fields = headers.map(fieldOf);
	const has = (field: Field) => fields.includes(field);
	const isOfQuote = has('quote') && !has('speaker');
	const met = new Set<Field>();
	const columns = names.map((name, at) => {
		const own = preset && Object.hasOwn(preset.columns, name) ? preset.columns[name] : undefined;
		if (own) {
			met.add(own);
			return own;
		}
		const field = name === 'who' && isOfQuote ? 'speaker' : fields[at];
		if (!field || met.has(field) || preset?.isWhole) return undefined;
		met.add(field);
		return field;
	});
	if (preset?.isWhole) return { columns, preset };
	return { columns: withWeak(columns, names, met), preset };
}

/** Headers that say a field only where nothing else says it. */
function withWeak(columns: Columns, names: readonly string[], met: Set<Field>): Columns {
	return columns.map((known, at) => {
		const field = known ?? WEAK_BY_NAME.get(names[at] ?? '');
		// Who made something is who made its picture, where there is one.
		const isAlone = field === 'credit' && !met.has('media');
		if (known || !field || isAlone || met.has(field)) return known;
		met.add(field);
		return field;
	});
}

/** A header by its letters and digits alone: `Start Date` and `start_date` are one, `Año` and `ano`. */
export function plainName(header: string): string {
	return header
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/[^\p{L}\p{N}]/gu, '')
		.normalize('NFC')
		.replaceAll('ı', 'i');
}

/** What a header says, whether or not its column is read as that. Words in brackets explain it: “Date (UTC)”. */
export function fieldOf(header: string): Field | undefined {
	const known = FIELD_BY_NAME.get(plainName(header));
	if (known || !/[([（]/.test(header)) return known;
	return FIELD_BY_NAME.get(plainName(header.replaceAll(/[([（].{0,200}?[)\]）]/g, '')));
}

/** A field that a header says where no other one does. */
export function weakFieldOf(header: string): Field | undefined {
	return WEAK_BY_NAME.get(plainName(header));
}

/** Whether a column has years alone. */
export function isYearHeader(header: string): boolean {
	return YEAR_NAMES.has(plainName(header));
}

/** The headers that are known for a field, in English. */
export function headersOf(field: Field): string {
	const names = field === 'date' ? `${HEADERS.date} ${HEADERS.year}` : HEADERS[field];
	return names.replaceAll(' ', ', ');
}
