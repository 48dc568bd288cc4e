/** Whatever the schema has a field for is in the timeline that is read, and in the files that lose nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from '$lib/formats/native/read';
import { writeJson, writeYaml } from '$lib/formats/native/write';
import { readTimeline } from './read';
import { timelineSchema, type TimelineFile } from './schema';

type Keys = readonly (string | number)[];

const files = ['air-accident', 'every-other-field'].map((name) => {
	const text = readFileSync(`src/lib/document/fixtures/${name}.timeline.yaml`, 'utf8');
	const { file, problems } = drain(readTimelineFile(text));
	expect(problems).toEqual([]);
	return { name, file: file as unknown as TimelineFile };
});
const timelineOf = (file: unknown) => drain(readTimeline(file)).timeline;

/** What a valibot schema is, as far as its fields are looked for. */
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

/** The places of a value, each with the field that it is. */
function* placesOf(value: unknown, at: Keys = []): Generator<Keys> {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		const here = [...at, Array.isArray(value) ? Number(key) : key];
		if (!Array.isArray(value)) yield here;
		yield* placesOf(inner, here);
	}
}

const RECORDS = ['groups', 'actors', 'places', 'sources'];
function fieldAt(keys: Keys): string {
	const isId = (i: number) => i === 1 && RECORDS.includes(String(keys[0]));
	return keys.map((key, i) => (typeof key === 'number' || isId(i) ? '*' : key)).join('.');
}

const places = files.flatMap(({ file }) =>
	[...placesOf(file)].map((keys) => ({ file, keys, field: fieldAt(keys) }))
);
/** What is made of other fields says nothing beside them. */
const isLeaf = ({ file, keys }: { readonly file: unknown; readonly keys: Keys }) => {
	const value = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], file);
	return typeof value !== 'object' || value === null;
};

/** Fields that a citation has wherever it is: the stories have each of them somewhere. */
const OF_ANY_CITATION =
	/\bsources\.\*\.(?:source|locator|selector|supports|note|unnamed|corrections)\b/;
const last = (field: string) => field.split('.').at(-1) ?? '';

it('both stories have every field of the schema', () => {
	const fields = [...new Set(fieldsOf(timelineSchema as unknown as Shape))];
	const met = new Set(places.map(({ field }) => field));
	const named = new Set([...met].map(last));
	const isMet = (field: string) =>
		met.has(field) || (OF_ANY_CITATION.test(field) && named.has(last(field)));
	expect(fields.filter((field) => !isMet(field))).toEqual([]);
});

/** Names of the format itself, which say nothing of the story. */
const UNSAID = new Set(['$schema', 'version']);

/** What stands there is said differently: taken out, or another of its kind. */
function* changed(file: TimelineFile, keys: Keys): Generator {
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

describe('in the timeline', () => {
	const leaves = places.filter(isLeaf);
	const fields = [...new Set(leaves.map(({ field }) => field))];
	it.each(fields.filter((field) => !UNSAID.has(field)))('[F200] is %s', (field) => {
		const isSaid = leaves.some((place) => {
			if (place.field !== field) return false;
			const whole = JSON.stringify(timelineOf(place.file));
			const others = [...changed(place.file, place.keys)].flatMap((copy) => timelineOf(copy) ?? []);
			return others.some((timeline) => JSON.stringify(timeline) !== whole);
		});
		expect(isSaid).toBe(true);
	});
});

it.each(files)('[F201] $name is the same file again in YAML and in JSON', ({ file }) => {
	for (const text of [writeYaml(file), writeJson(file)])
		expect(drain(readTimelineFile(text)).file).toEqual(file);
});
