/** The fields of a table's columns, by their headers. Pure. See ./SPEC.md §C. */
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

/** Columns of these fields are joined, with this between them; of other fields only the first is read. */
const JOINED: Partial<Record<Field, string>> = {
	headline: ', ',
	summary: '\n\n',
	actors: ';',
	places: ';',
	source: ';',
	url: ';'
};
export const joinOf = (field: Field): string | undefined => JOINED[field];

/** If the first column of these fields is empty, the next one is read. */
export const WITH_OTHERS: readonly Field[] = ['headline', 'summary', 'source', 'url', 'media'];

/** The field of each column; undefined: it is not read. */
export type Columns = readonly (Field | undefined)[];

export interface FoundColumns {
	readonly columns: Columns;
	/** A well-known table. */
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

/** Headers that name a field only if no other column does. */
function withWeak(columns: Columns, names: readonly string[], met: Set<Field>): Columns {
	return columns.map((known, at) => {
		const field = known ?? WEAK_BY_NAME.get(names[at] ?? '');
		// The author of a picture, if there is a picture.
		const isAlone = field === 'credit' && !met.has('media');
		if (known || !field || isAlone || met.has(field)) return known;
		met.add(field);
		return field;
	});
}

/** A header by its letters and digits: `Start Date` and `start_date` are equal, so are `Año` and `ano`. */
export function plainName(header: string): string {
	return header
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/[^\p{L}\p{N}]/gu, '')
		.normalize('NFC')
		.replaceAll('ı', 'i');
}

/** The field of a header, even if its column is not used for it. Words in brackets explain it: “Date (UTC)”. */
export function fieldOf(header: string): Field | undefined {
	const known = FIELD_BY_NAME.get(plainName(header));
	if (known || !/[([（]/.test(header)) return known;
	return FIELD_BY_NAME.get(plainName(header.replaceAll(/[([（].{0,200}?[)\]）]/g, '')));
}

/** A field that a header names only if no other one does. */
export function weakFieldOf(header: string): Field | undefined {
	return WEAK_BY_NAME.get(plainName(header));
}

/** Whether a column has only years. */
export function isYearHeader(header: string): boolean {
	return YEAR_NAMES.has(plainName(header));
}

/** The known headers of a field, in English. */
export function headersOf(field: Field): string {
	const names = field === 'date' ? `${HEADERS.date} ${HEADERS.year}` : HEADERS[field];
	return names.replaceAll(' ', ', ');
}
