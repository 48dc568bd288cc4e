import Ajv from 'ajv/dist/2020.js';
import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { checkShape } from './shape';
import { timelineSchema } from './schema';

/** `x-…` fields belong to the author everywhere. */
function allowExtensions(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(allowExtensions);
	if (typeof schema !== 'object' || schema === null) return schema;
	const inner = Object.fromEntries(
		Object.entries(schema).map(([key, value]) => [key, allowExtensions(value)])
	);
	return inner.additionalProperties === false
		? { ...inner, patternProperties: { '^x-': {} } }
		: inner;
}

const published = {
	...(allowExtensions(toJsonSchema(timelineSchema, { target: 'draft-2020-12' })) as object),
	$id: '/schema/timeline-1.json',
	title: 'Dateline timeline, version 1'
};

it('[S1] the published schema is made from the one the program checks with (npm run schema)', async () => {
	await expect(JSON.stringify(published, undefined, '\t') + '\n').toMatchFileSnapshot(
		'../../../static/schema/timeline-1.json'
	);
});

describe('[S2] both schemas judge alike', () => {
	const validate = new Ajv({ strict: false, allErrors: true }).compile(published);
	const least = { version: 1, title: 'T', events: [{ id: 'a', date: 2024, headline: 'A' }] };
	const event = least.events[0];
	const content = (slug: string) =>
		parse(readFileSync(`src/content/${slug}.timeline.yaml`, 'utf8')) as unknown;

	it.each([
		['the least there is', least, true],
		['the first story', content('russia-north-korea'), true],
		['the record', content('russia-north-korea-record'), true],
		['a field of the author’s own', { ...least, 'x-note': 1 }, true],
		[
			'a list of which date it was',
			{ ...least, events: [{ ...event, date: ['2024', 2025] }] },
			true
		],
		['another version', { ...least, version: 2 }, false],
		['no title', { ...least, title: undefined }, false],
		['an unknown field', { ...least, colour: 'red' }, false],
		['an id with a space', { ...least, events: [{ ...event, id: 'a b' }] }, false],
		[
			'a headline of 301 letters',
			{ ...least, events: [{ ...event, headline: 'x'.repeat(301) }] },
			false
		],
		['an importance of 6', { ...least, events: [{ ...event, importance: 6 }] }, false],
		['a kind that is none', { ...least, events: [{ ...event, kind: 'rumour' }] }, false],
		[
			'a date that is an object without a value',
			{ ...least, events: [{ ...event, date: { stated: 'x' } }] },
			false
		],
		['events that are no list', { ...least, events: {} }, false]
	])('%s', (_, data, fits) => {
		const plain = JSON.parse(JSON.stringify(data)) as unknown;
		expect([validate(plain), drain(checkShape(plain)).findings.length === 0]).toEqual([fits, fits]);
	});
});
