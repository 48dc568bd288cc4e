import Ajv from 'ajv/dist/2020.js';
import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { keepShape } from './keep-shape';
import { siteSchema } from './schema';

const published = {
	...(toJsonSchema(siteSchema, { target: 'draft-2020-12' }) as object),
	patternProperties: { '^x-': {} },
	$id: '/schema/site-1.json',
	title: 'The site of timelines, version 1'
};

it('[S1] the published schema is made from the one the program checks with (npm run schema)', async () => {
	await expect(JSON.stringify(published, undefined, '\t') + '\n').toMatchFileSnapshot(
		'../../../static/schema/site-1.json'
	);
});

it.each([
	['the site that ships', parse(readFileSync('src/content/site.yaml', 'utf8')) as unknown, true],
	['the other one', parse(readFileSync('docs/site/site.yaml', 'utf8')) as unknown, true],
	['a field of its author', { name: 'A', 'x-note': 1 }, true],
	['an unknown field', { name: 'A', colours: {} }, false],
	['a name that is a number', { name: 4 }, false],
	['a logo elsewhere', { name: 'A', logo: { light: '../a.svg' } }, false],
	['a weight that is none', { fonts: { text: [{ file: 'a.woff2', weight: 'bold' }] } }, false],
	['a link without an address', { links: [{ label: 'A' }] }, false]
])('[S2] both schemas judge alike: %s', (_, data, fits) => {
	const validate = new Ajv({ strict: false, allErrors: true }).compile(published);
	expect([validate(data), keepShape(data).findings.length === 0]).toEqual([fits, fits]);
});
