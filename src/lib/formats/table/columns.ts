/** Which column of a table is what, by its header. Pure. See ./SPEC.md §C. */
import { presetFor, type Preset } from './presets';

/** What a row can say, and the English headers that say it, without spaces and marks. */
const HEADERS = {
	id: 'id objectid uniqueid eventid',
	date: 'date start startdate datestart eventdate when startyear from begin',
	end: 'end enddate dateend until endyear to',
	year: 'year',
	month: 'month',
	day: 'day',
	time: 'time starttime',
	endMonth: 'endmonth',
	endDay: 'endday',
	endTime: 'endtime',
	stated: 'stated dateasstated',
	display: 'display displaydate',
	note: 'datenote',
	headline: 'headline title event name',
	label: 'label shorttitle',
	summary: 'summary text description notes details',
	kind: 'kind',
	status: 'status',
	importance: 'importance',
	group: 'group category series tag',
	actors: 'actors actor people who',
	places: 'places place location where',
	quote: 'quote quotation',
	speaker: 'speaker quotedperson',
	role: 'role speakerrole',
	mode: 'quotemode',
	source: 'source sources publisher',
	sourceTitle: 'sourcetitle sourceheadline',
	sourceDate: 'sourcedate',
	url: 'url link sourceurl',
	media: 'media mediaurl image',
	caption: 'caption mediacaption',
	credit: 'credit mediacredit',
	alt: 'alt alttext imagealt',
	via: 'via relayedby',
	quotedBy: 'quotedby',
	attribution: 'attribution',
	unnamed: 'unnamed',
	facts: 'facts',
	latitude: 'latitude lat',
	longitude: 'longitude lon lng',
	doi: 'doi',
	precision: ''
} as const satisfies Record<string, string>;

export type Field = keyof typeof HEADERS;
export const FIELDS = Object.keys(HEADERS) as readonly Field[];

/** The same in German, French, Spanish, Russian and Korean. */
const IN_OTHER_LANGUAGES: Partial<Record<Field, string>> = {
	date: 'datum beginn anfang datededébut début fecha fechadeinicio inicio дата начало датаначала 날짜 일자 시작 시작일',
	end: 'ende enddatum fin datedefin fechadefin конец окончание датаокончания 종료 종료일',
	year: 'jahr année año год 연도',
	month: 'monat mois mes месяц 월',
	day: 'jour día день 일',
	time: 'uhrzeit heure hora время 시간',
	headline:
		'titel überschrift ereignis titre événement título evento заголовок название событие 제목 사건',
	summary: 'beschreibung zusammenfassung résumé descripción resumen описание текст 설명 내용',
	group: 'gruppe kategorie groupe catégorie grupo categoría группа категория 분류 그룹',
	actors: 'personen personnes personas люди участники 인물',
	places: 'ort orte lieu lieux lugar lugares место места 장소',
	quote: 'zitat citation cita цитата 인용',
	source: 'quelle quellen fuente fuentes источник источники 출처',
	url: 'lien enlace ссылка 링크'
};

const FIELD_BY_NAME: ReadonlyMap<string, Field> = new Map(
	FIELDS.flatMap((field) =>
		`${HEADERS[field]} ${IN_OTHER_LANGUAGES[field] ?? ''}`
			.split(' ')
			.map(plainName)
			.filter((name) => name !== '')
			.map((name) => [name, field] as const)
	)
);

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
	const met = new Set<Field>();
	const has = (field: Field) => names.some((name) => FIELD_BY_NAME.get(name) === field);
	const isOfQuote = has('quote') && !has('speaker');
	const columns = names.map((name) => {
		const own = preset && Object.hasOwn(preset.columns, name) ? preset.columns[name] : undefined;
		if (own) return own;
		const field = name === 'who' && isOfQuote ? 'speaker' : FIELD_BY_NAME.get(name);
		if (!field || met.has(field) || preset?.isWhole) return undefined;
		met.add(field);
		return field;
	});
	return { columns, preset };
}

/** A header by its letters and digits alone: `Start Date` and `start_date` are one, `Año` and `ano`. */
export function plainName(header: string): string {
	return header
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/[^\p{L}\p{N}]/gu, '')
		.normalize('NFC');
}

/** What a header says, whether or not its column is read as that. */
export function fieldOf(header: string): Field | undefined {
	return FIELD_BY_NAME.get(plainName(header));
}

/** The headers that are known for a field, in English. */
export function headersOf(field: Field): string {
	const names = field === 'date' ? `${HEADERS.date} ${HEADERS.year}` : HEADERS[field];
	return names.replaceAll(' ', ', ');
}
