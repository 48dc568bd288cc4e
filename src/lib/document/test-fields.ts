/** The fields of the schema, and two stories that together have all of them, for tests of every field. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { timelineSchema, type TimelineFile } from './schema';

type Keys = readonly (string | number)[];

/** Both stories. */
export const STORIES = ['air-accident', 'every-other-field'].map((name) => {
	const text = readFileSync(`src/lib/document/fixtures/${name}.timeline.yaml`, 'utf8');
	return { name, text, file: parse(text) as TimelineFile };
});

/** The parts of a valibot schema in which fields are searched. */
interface Shape {
	readonly entries?: Readonly<Record<string, Shape>>;
	readonly wrapped?: Shape;
	readonly item?: Shape;
	readonly value?: Shape;
	readonly options?: readonly unknown[];
}

/** The fields of the schema, with `*` for each id and each place of a list. */
function* fieldsOf(shape: Shape, at: readonly string[] = []): Generator<string> {
	const { entries, wrapped, item, value, options = [] } = shape;
	const inner = [wrapped, ...options].filter((part) => typeof part === 'object' && part !== null);
	for (const part of inner) yield* fieldsOf(part, at);
	if (item ?? value) yield* fieldsOf((item ?? value) as Shape, [...at, '*']);
	for (const [name, entry] of Object.entries(entries ?? {})) {
		yield [...at, name].join('.');
		yield* fieldsOf(entry, [...at, name]);
	}
}

/** The places in a value, each with its field. */
function* placesOf(value: unknown, at: Keys = []): Generator<Keys> {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		const here = [...at, Array.isArray(value) ? Number(key) : key];
		if (!Array.isArray(value)) yield here;
		yield* placesOf(inner, here);
	}
}

/** Every field of the schema. */
export function schemaFields(): readonly string[] {
	return [...new Set(fieldsOf(timelineSchema as unknown as Shape))];
}

const RECORDS = ['groups', 'actors', 'places', 'sources'];
function fieldAt(keys: Keys): string {
	const isId = (i: number) => i === 1 && RECORDS.includes(String(keys[0]));
	return keys.map((key, i) => (typeof key === 'number' || isId(i) ? '*' : key)).join('.');
}

export interface FieldPlace {
	readonly file: TimelineFile;
	readonly keys: Keys;
	/** With `*` for each id and each place of a list. */
	readonly field: string;
}

/** The places of each field in the stories. */
export const PLACES: readonly FieldPlace[] = STORIES.flatMap(({ file }) =>
	[...placesOf(file)].map((keys) => ({ file, keys, field: fieldAt(keys) }))
);

/** Fields that are made of other fields and add no information. */
const isLeaf = ({ file, keys }: FieldPlace) => {
	const value = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], file);
	return typeof value !== 'object' || value === null;
};

/** The values of the stories, by field. Without names of the format itself, which are not part of the story. */
export const LEAVES: ReadonlyMap<string, readonly FieldPlace[]> = byField(
	PLACES.filter((place) => isLeaf(place) && !['$schema', 'version'].includes(place.field))
);

function byField(places: readonly FieldPlace[]): ReadonlyMap<string, readonly FieldPlace[]> {
	const fields = new Set(places.map(({ field }) => field));
	return new Map([...fields].map((name) => [name, places.filter(({ field }) => field === name)]));
}

/** The file without the value at that place, and with other values in its place. */
export function* changed({ file, keys }: FieldPlace): Generator {
	for (const change of CHANGES) {
		const copy = structuredClone(file) as unknown as Record<string | number, unknown>;
		let holder = copy;
		for (const key of keys.slice(0, -1)) holder = holder[key] as typeof copy;
		const last = keys.at(-1) ?? '';
		const now = change(holder[last]);
		if (now === undefined) Reflect.deleteProperty(holder, last);
		else holder[last] = now;
		yield copy;
	}
}

const CHANGES: readonly ((value: unknown) => unknown)[] = [
	() => undefined,
	(value) => (typeof value === 'string' ? `${value} more` : undefined),
	(value) => (typeof value === 'number' ? value + 1 : undefined),
	() => '1999',
	() => 'person',
	() => 'follows',
	() => 'before',
	() => 'PT9S',
	() => 'ko',
	() => 'Europe/Paris',
	() => 'first-count',
	() => 'other',
	() => 'lift-off',
	() => 'image',
	() => ['1999']
];
