/**
 * Which variable of a query is what of an event: by its name, and where no name says it, by what it has.
 * Pure. See ./SPEC.md §V.
 */
import type { Cell, Results } from './results';

export interface DateVariable {
	readonly name: string;
	readonly precision: string | undefined;
	readonly calendar: string | undefined;
}

export interface Variables {
	readonly item: string | undefined;
	readonly label: string;
	readonly summary: string | undefined;
	/** The first that a row has is its date. */
	readonly dates: readonly DateVariable[];
	readonly end: DateVariable | undefined;
	readonly images: readonly string[];
	readonly places: readonly string[];
	readonly actors: readonly string[];
	readonly groups: readonly string[];
	readonly sources: readonly string[];
	/** Those that nothing is made of. */
	readonly rest: readonly string[];
}

/** As `plain` gives them; the better name first. */
const ITEMS = ['item', 'event', 'entity', 'subject'];
const LABELS = ['label', 'title', 'headline', 'name'];
const SUMMARIES = ['description', 'summary', 'abstract'];
const DATES = [
	'date',
	'pointintime',
	'datetime',
	'when',
	'time',
	'timevalue',
	'datevalue',
	'start',
	'starttime',
	'startdate',
	'begin',
	'begindate',
	'from',
	'since',
	'inception',
	'year'
];
const ENDS = ['end', 'endtime', 'enddate', 'until', 'to', 'finish', 'finishdate'];
const IMAGES = ['image', 'img', 'pic', 'picture', 'photo', 'thumbnail', 'video', 'media'];
const PLACES = ['place', 'location', 'country', 'city', 'region', 'state', 'site', 'venue'];
const ACTORS = ['actor', 'participant', 'person', 'people', 'organizer', 'author', 'winner'];
const GROUPS = ['group', 'category', 'type', 'class', 'kind', 'instanceof', 'instance'];
const SOURCES = [
	'source',
	'reference',
	'referenceurl',
	'ref',
	'article',
	'sitelink',
	'url',
	'website'
];
const ENTITY = /^(?:https?:\/\/[^/]+\/entity\/|wd:)?Q\d+$/;
const TIMES = ['dateTime', 'date', 'gYear', 'gYearMonth'];
/** A time as Wikidata writes it. */
const TIME = /^[+-]?\d{4,15}-\d\d-\d\dT\d\d:\d\d/;
/** So many rows show what a variable has. */
const SAMPLE = 200;

export function plain(name: string): string {
	return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** @returns why the results are no timeline, where they are none */
export function findVariables(results: Results): Variables | { readonly why: string } {
	const { names } = results;
	const byName = new Map<string, string>();
	for (const name of names) if (!byName.has(plain(name))) byName.set(plain(name), name);
	const pick = (known: readonly string[]) => known.flatMap((name) => byName.get(name) ?? []);
	const has = (name: string, is: (cell: Cell) => boolean) => sampleOf(results, name).some(is);
	const isEntity = ({ value }: Cell) => ENTITY.test(value);
	const isTime = ({ value, datatype = '' }: Cell) => TIMES.includes(datatype) || TIME.test(value);
	const fixed = new Set([...PLACES, ...ACTORS, ...GROUPS, ...SOURCES, ...IMAGES]);
	const called = names.filter((name) => byName.has(`${plain(name)}label`) && has(name, isEntity));
	const item =
		pick(ITEMS)[0] ??
		called.find((name) => !fixed.has(plain(name))) ??
		(pick(LABELS).length === 0 ? called[0] : undefined);
	const ofItem = (known: string) =>
		item === undefined ? undefined : byName.get(`${plain(item)}${known}`);
	const label = ofItem('label') ?? pick(LABELS)[0];
	if (label === undefined)
		return {
			why: `No variable is the name of an event. Ask for one that is called ${item === undefined ? 'itemLabel' : `${item.slice(0, 60)}Label`}. The query has: ${list(names)}.`
		};
	const end = pick(ENDS)[0];
	const named = pick(DATES);
	const typed = names.filter((name) => name !== end && name !== label && has(name, isTime));
	const dates = named.length > 0 ? named : typed;
	if (dates.length === 0 && end === undefined)
		return {
			why: `No variable is a date. Call one date, pointInTime or startTime. The query has: ${list(names)}.`
		};
	if (named.length === 0 && typed.length > 1)
		return {
			why: `More than one variable is a date: ${list(typed)}. Call the one of the event date.`
		};
	const others = (known: readonly string[]) =>
		pick(known).filter((name) => name !== item && name !== label);
	const variables = {
		item,
		label,
		summary: ofItem('description') ?? pick(SUMMARIES)[0],
		dates: dates.map((name, i) => toDateVariable(name, names, i === 0)),
		end: end === undefined ? undefined : toDateVariable(end, names, false),
		images: others(plurals(IMAGES)),
		places: others(labelsOf(PLACES)),
		actors: others(labelsOf(ACTORS)),
		groups: others(labelsOf(GROUPS)),
		sources: others(plurals(SOURCES))
	};
	const read = new Set(Object.values(variables).flatMap(namesIn));
	return { ...variables, rest: names.filter((name) => !read.has(name)) };
}

function namesIn(value: Variables[keyof Variables]): string[] {
	if (value === undefined) return [];
	if (typeof value === 'string') return [value];
	const all: readonly (string | DateVariable)[] = 'name' in value ? [value] : value;
	return all.flatMap((one) =>
		typeof one === 'string'
			? one
			: [one.name, one.precision, one.calendar].filter((name) => name !== undefined)
	);
}

function sampleOf({ rows, cell }: Results, name: string): Cell[] {
	return rows.slice(0, SAMPLE).flatMap((row) => cell(row, name) ?? []);
}

/** `place`, and as words of the query service `placeLabel`; both also of several. */
function labelsOf(names: readonly string[]): string[] {
	const all = plurals(names);
	return [...all.map((name) => `${name}label`), ...all];
}

function plurals(names: readonly string[]): string[] {
	return names.flatMap((name) => [name, `${name}s`]);
}

function list(names: readonly string[]): string {
	return names
		.slice(0, 20)
		.map((name) => name.slice(0, 60))
		.join(', ');
}

/** What names of one date have in common: `start` of `startTime` and `start_precision`. */
function rootOf(name: string): string {
	return name.replace(/(?:timevalue|datevalue|time|date|value)$/, '');
}

/** @param mayBeBare - a variable that is called precision alone is that of the first date */
function toDateVariable(name: string, names: readonly string[], mayBeBare: boolean): DateVariable {
	const find = (mark: RegExp) => {
		const marked = names.flatMap((other) => {
			const [found] = mark.exec(plain(other)) ?? [];
			return found === undefined || plain(other).endsWith('label')
				? []
				: [{ other, root: rootOf(plain(other).replace(found, '')) }];
		});
		const own = marked.find(({ root }) => root === rootOf(plain(name)));
		return (own ?? (mayBeBare ? marked.find(({ root }) => root === '') : undefined))?.other;
	};
	return { name, precision: find(/precision/), calendar: find(/calendar(?:model)?/) };
}
