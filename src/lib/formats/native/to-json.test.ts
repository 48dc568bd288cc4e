import { expect, it } from 'vitest';
import { toJson } from './to-json';

it.each([
	['JSON as it is', '{"version": 1,\n "title": "A"}', '{"version": 1,\n "title": "A"}'],
	['YAML', 'version: 1 # first\ntitle: A\n', '{\n\t"version": 1,\n\t"title": "A"\n}'],
	[
		'YAML that begins as JSON does',
		'{version: 1, title: A}',
		'{\n\t"version": 1,\n\t"title": "A"\n}'
	]
])('%s', (_, text, json) => expect(toJson(text)).toBe(json));
