import { describe, expect, it } from 'vitest';
import { Kept } from './kept';

const keysOf = (kept: Kept<string>, ...keys: string[]) =>
	keys.filter((key) => kept.get(key) !== undefined);

describe('what is kept', () => {
	it('is what was used last', () => {
		const kept = new Kept<string>(2);
		kept.set('a', 'A');
		kept.set('b', 'B');
		kept.get('a');
		kept.set('c', 'C');
		expect(keysOf(kept, 'a', 'b', 'c')).toEqual(['a', 'c']);
	});

	it('is not larger than it may be, the newest included', () => {
		const kept = new Kept<string>(9, 100);
		for (const key of ['a', 'b', 'c']) {
			kept.set(key, key);
			kept.resize(key, 40);
		}
		expect(keysOf(kept, 'a', 'b', 'c')).toEqual(['b', 'c']);
		kept.set('d', 'D');
		kept.resize('d', 101);
		expect(keysOf(kept, 'b', 'c', 'd')).toEqual([]);
		kept.set('e', 'E');
		kept.resize('e', 100);
		kept.resize('gone', 5);
		expect(keysOf(kept, 'e')).toEqual(['e']);
	});
});
