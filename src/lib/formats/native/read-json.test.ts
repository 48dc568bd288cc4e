/** JSON has its own parser; it must give the same results as the parser for YAML. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { readTimelineFile } from './read';
import { parseJson, readJson } from './read-json';

const json = (text: string) => {
	const { timeline, problems } = drain(readJson(text, parseJson(text)));
	return { count: timeline?.events.length, problems: problems.map(formatProblem) };
};
/** With a comment at its end it is no JSON any more. */
const yaml = (text: string) => {
	const { timeline, problems } = drain(readTimelineFile(`${text} # YAML`));
	return { count: timeline?.events.length, problems: problems.map(formatProblem) };
};
const file = (...events: string[]) =>
	`{\n"version": 1,\n"title": "T",\n"sources": {"s": {"title": "S"}},\n"events": [\n${events.join(',\n')}\n]}`;
const good = '{"id": "a", "date": 2024, "headline": "A", "sources": ["s"]}';

describe('[R4] JSON', () => {
	it.each([
		['that is right', file(good)],
		[
			'with a date that does not exist',
			file(good, '{"id":"b","date":"2024-02-30","headline":"B"}')
		],
		['with a field that is missing', file(good, '  {"id": "b", "date": 2024}')],
		['with a field nobody knows', file('{"id":"b","date":2024,"headline":"B","headlin":"x"}')],
		['with faults deep inside', file('{"id":"b","date":2024,"headline":"B","sources":["s","t"]}')],
		['with a repeated id', file(good, good)],
		['without events', '{"version":1,"title":"T"}'],
		['with a title of the wrong kind', '{\n"version": 1,\n"title": 5,\n"events": []}']
	])('%s', (_, text) => expect(json(text)).toEqual(yaml(text)));

	it('says where a field is twice', () => {
		expect(json(file('{"id":"b","id":"c","date":2024,"headline":"B"}'))).toEqual({
			count: undefined,
			problems: ['6:11 events[0].id: This field is here twice: remove one.']
		});
	});

	it('says where it breaks off', () => {
		expect(json(file(good).slice(0, -12)).problems).toEqual([
			expect.stringMatching(/^6:\d+ The JSON breaks off here\.$/)
		]);
		expect(json('{"version": 1,\n "title": oops}').problems).toEqual([
			'2:11 The JSON breaks off here.'
		]);
	});

	it('names the place of each of many broken rows, and of a huge headline among them', () => {
		const rows = Array.from({ length: 2000 }, (_, i) =>
			i % 200 === 0
				? `{"id":"e${i}","date":"2024-13-01","headline":"H"}`
				: `{"id":"e${i}","date":2024,"headline":"H"}`
		);
		rows[1] = `{"id":"e1","date":2024,"headline":"${'x'.repeat(100_000)}"}`;
		const { count, problems } = json(file(...rows));
		expect([count, problems.length]).toEqual([undefined, 11]);
		expect(problems[0]).toMatch(/^6:\d+ events\[0\]\.date: /);
		expect(problems[1]).toMatch(/^7:\d+ events\[1\]\.headline: 100000 characters are too many/);
		expect(problems[10]).toMatch(/^1806:\d+ events\[1800\]\.date: /);
	});
});
