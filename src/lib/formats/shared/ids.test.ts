import { describe, expect, it } from 'vitest';
import { Ids, withoutGaps } from './ids';

const namesOf = (...names: string[]) => {
	const ids = new Ids('row');
	return names.map((name) => ids.unique(name));
};

describe('[I1] an id is made of a name', () => {
	it.each([
		['Pact signed, in Pyongyang', 'pact-signed-in-pyongyang'],
		['  Łódź & Ærø ', 'odz-r'],
		['Überfall', 'uberfall'],
		['2024-08-12', '2024-08-12'],
		['a_b', 'a-b'],
		['조선', 'row-1'],
		['', 'row-1'],
		['__proto__', 'proto'],
		['constructor', 'row-1'],
		['prototype', 'row-1']
	])('%j: %s', (name, id) => expect(namesOf(name)).toEqual([id]));

	it('as far as there is room for a number behind', () => {
		const [id = ''] = namesOf('word '.repeat(40_000));
		expect(id).toMatch(/^(?:word-)*word?$/);
		expect(id.length).toBeLessThanOrEqual(60);
	});
});

describe('[I2] no two have one id', () => {
	it('whatever they are called', () => {
		expect(namesOf('A', 'a', 'A!', 'a-2', 'A', '조', 'row-6', '선')).toEqual([
			'a',
			'a-2',
			'a-3',
			'a-2-2',
			'a-4',
			'row-6',
			'row-6-2',
			'row-8'
		]);
	});

	it('and many of one name take no time', () => {
		const ids = new Ids('row');
		for (let i = 0; i < 50_000; i++) ids.unique('A');
		expect(ids.unique('A')).toBe('a-50001');
	});

	it('one name has one id where it is asked for', () => {
		const ids = new Ids('group');
		expect([ids.of('A'), ids.of('a'), ids.of('A')]).toEqual(['a', 'a-2', 'a']);
		expect(ids.entries()).toEqual([
			['A', 'a'],
			['a', 'a-2']
		]);
	});
});

describe('[I3] what is written as an id', () => {
	it('is kept where it is one and is free', () => {
		const ids = new Ids('row');
		const written = [
			'a_b',
			'a_b',
			'Upper',
			'upper',
			'constructor',
			'-a',
			'x'.repeat(80),
			'x'.repeat(81)
		];
		expect(written.map((id) => ids.own(id))).toEqual([
			'a_b',
			'a-b',
			'upper',
			'upper-2',
			'constructor',
			'a',
			'x'.repeat(80),
			'x'.repeat(60)
		]);
	});
});

it('an object without gaps has what is known', () =>
	expect(withoutGaps({ a: 1, b: undefined, c: null })).toEqual({ a: 1, c: null }));
