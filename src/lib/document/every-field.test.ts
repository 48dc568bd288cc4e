/** Every field of the schema is in the timeline, and in the files that lose nothing. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from '$lib/formats/native/read';
import { writeJson, writeYaml } from '$lib/formats/native/write';
import { readTimeline } from './read';
import { changed, LEAVES, PLACES, schemaFields, STORIES } from './test-fields';

const timelineOf = (file: unknown) => drain(readTimeline(file)).timeline;

it.each(STORIES)('$name has no faults', ({ text }) => {
	expect(drain(readTimelineFile(text)).problems).toEqual([]);
});

/** Fields that a citation has at any place: the stories have each of them at some place. */
const OF_ANY_CITATION =
	/\bsources\.\*\.(?:source|locator|selector|supports|note|unnamed|corrections)\b/;
const last = (field: string) => field.split('.').at(-1) ?? '';

it('both stories have every field of the schema', () => {
	const fields = schemaFields();
	const met = new Set(PLACES.map(({ field }) => field));
	const named = new Set([...met].map(last));
	const isMet = (field: string) =>
		met.has(field) || (OF_ANY_CITATION.test(field) && named.has(last(field)));
	expect(fields.filter((field) => !isMet(field))).toEqual([]);
});

describe('in the timeline', () => {
	it.each([...LEAVES])('[F200] is %s', (_, places) => {
		const isSaid = places.some((place) => {
			const whole = JSON.stringify(timelineOf(place.file));
			const others = [...changed(place)].flatMap((copy) => timelineOf(copy) ?? []);
			return others.some((timeline) => JSON.stringify(timeline) !== whole);
		});
		expect(isSaid).toBe(true);
	});
});

it.each(STORIES)('[F201] $name is the same file again in YAML and in JSON', ({ file }) => {
	for (const text of [writeYaml(file), writeJson(file)])
		expect(drain(readTimelineFile(text)).file).toEqual(file);
});
