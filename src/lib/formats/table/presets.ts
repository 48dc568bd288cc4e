/**
 * Well-known tables: data sets of conflict and news events, and sheets of other tools,
 * recognised by the names of their columns. Data only; field names are those of the projects' codebooks.
 * See ./SPEC.md §P.
 */
import type { Field } from './columns';

/** The meaning of a precision code. */
export type Known = 'day' | 'about' | 'month' | 'year';

export interface Preset {
	readonly name: string;
	/** Column names that it always has, in the form of `plainName`. */
	readonly signature: readonly string[];
	/** Column names that it never has. */
	readonly without?: readonly string[];
	readonly columns: Readonly<Record<string, Field>>;
	/** Fields that are made of several columns: `{subeventtype}, {location}`. */
	readonly made?: Partial<Record<Field, string>>;
	/** Codes of a field, in words. */
	readonly words?: Partial<Record<Field, Readonly<Record<string, string>>>>;
	/** The meaning of its precision codes. */
	readonly precision?: Readonly<Record<string, Known>>;
	/** Other columns are codes: their names are not headers of events. */
	readonly isWhole?: boolean;
}

const PRESETS: readonly Preset[] = [
	{
		name: 'ACLED',
		signature: ['eventidcnty', 'eventdate', 'subeventtype', 'location'],
		columns: {
			eventidcnty: 'id',
			eventdate: 'date',
			timeprecision: 'precision',
			eventtype: 'group',
			actor1: 'actors',
			assocactor1: 'actors',
			actor2: 'actors',
			assocactor2: 'actors',
			location: 'places',
			country: 'places',
			source: 'source'
		},
		made: {
			headline: '{subeventtype}, {location}',
			summary: '{notes}\n\nReported deaths: {fatalities}.'
		},
		precision: { 1: 'day', 2: 'about', 3: 'month' },
		isWhole: true
	},
	{
		name: 'UCDP GED',
		signature: ['datestart', 'dateend', 'dateprec', 'dyadname', 'wherecoordinates'],
		columns: {
			id: 'id',
			datestart: 'date',
			dateend: 'end',
			dateprec: 'precision',
			typeofviolence: 'group',
			sidea: 'actors',
			sideb: 'actors',
			wherecoordinates: 'places',
			country: 'places',
			sourceoffice: 'source',
			sourceheadline: 'sourceTitle',
			sourcedate: 'sourceDate'
		},
		made: {
			headline: '{dyadname}, {wherecoordinates}',
			summary: 'Deaths: {best} (best estimate; {low} to {high}).'
		},
		words: {
			group: { 1: 'State-based conflict', 2: 'Non-state conflict', 3: 'One-sided violence' }
		},
		precision: { 1: 'day', 2: 'about', 3: 'about', 4: 'month', 5: 'year' },
		isWhole: true
	},
	{
		name: 'GDELT events',
		signature: ['globaleventid', 'sqldate', 'sourceurl'],
		columns: {
			globaleventid: 'id',
			sqldate: 'date',
			quadclass: 'group',
			actor1name: 'actors',
			actor2name: 'actors',
			actiongeofullname: 'places',
			sourceurl: 'url'
		},
		made: { headline: '{actor1name} – {actor2name}: CAMEO {eventcode}, {actiongeofullname}' },
		words: {
			group: {
				1: 'Verbal cooperation',
				2: 'Material cooperation',
				3: 'Verbal conflict',
				4: 'Material conflict'
			}
		},
		isWhole: true
	},
	{
		name: 'ProPublica TimelineSetter',
		signature: ['date', 'displaydate', 'description', 'series'],
		without: ['headline', 'title'],
		columns: { description: 'headline', link: 'url' }
	},
	{
		name: 'CollectionBuilder',
		signature: ['objectid', 'title', 'date'],
		columns: {}
	}
];

/** @param names - of the columns of a table, in the form of `plainName` */
export function presetFor(names: readonly string[]): Preset | undefined {
	return PRESETS.find(
		({ signature, without = [] }) =>
			signature.every((name) => names.includes(name)) &&
			!without.some((name) => names.includes(name))
	);
}

const geo = (of: string) =>
	'Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID'
		.split(' ')
		.map((name) => `${of}Geo_${name}`);
const actor = (of: string) =>
	'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code'
		.split(' ')
		.map((name) => `${of}${name}`);

/**
 * The columns of a GDELT 2.0 event table, which has no row of headers.
 *
 * @see https://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf
 */
const GDELT_HEADERS: readonly string[] = [
	...'GLOBALEVENTID SQLDATE MonthYear Year FractionDate'.split(' '),
	...actor('Actor1'),
	...actor('Actor2'),
	...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone'.split(
		' '
	),
	...geo('Actor1'),
	...geo('Actor2'),
	...geo('Action'),
	'DATEADDED',
	'SOURCEURL'
];

/**
 * The columns of the Georeferenced Event Dataset of UCDP. Some releases, of its candidate events, have no
 * row of headers.
 *
 * @see https://ucdp.uu.se/downloads/ged/ged241.pdf
 */
const GED_HEADERS: readonly string[] =
	'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
		' '
	);

/** Tables without headers: the headers they should have, and how a row is recognised. */
const WITHOUT: readonly {
	readonly headers: readonly string[];
	readonly looks: Readonly<Record<string, RegExp>>;
}[] = [
	{ headers: GDELT_HEADERS, looks: { GLOBALEVENTID: /^\d+$/, SQLDATE: /^\d{8}$/ } },
	{
		headers: GED_HEADERS,
		looks: {
			id: /^\d+$/,
			year: /^\d{4}$/,
			date_prec: /^[1-5]$/,
			date_start: /^\d{4}-\d\d-\d\d/,
			date_end: /^\d{4}-\d\d-\d\d/
		}
	}
];

/** The headers of a table without them; undefined: its first row has them. */
export function headersWithout(first: readonly string[]): readonly string[] | undefined {
	return WITHOUT.find(
		({ headers, looks }) =>
			headers.length === first.length &&
			Object.entries(looks).every(([name, form]) => form.test(first[headers.indexOf(name)] ?? ''))
	)?.headers;
}
