import { expect, it } from 'vitest';
import { FirstShown } from './first-shown.svelte';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const shown = (most: number | undefined, standing?: string) => {
	return new FirstShown(() => most).of(IDS, standing)?.join('');
};

it.each([
	[3, undefined, 'abc'],
	[3, 'c', 'abc'],
	[3, 'd', 'def'],
	[3, 'f', 'def'],
	[3, 'nobody', 'abc'],
	[6, undefined, undefined],
	[undefined, undefined, undefined]
])('of six, %s with %s among them: %s', (most, standing, ids) =>
	expect(shown(most, standing)).toBe(ids)
);

it('all, once they are asked for', () => {
	const first = new FirstShown(() => 3);
	expect(first.isCut(6)).toBe(true);
	first.isWhole = true;
	expect(first.of(IDS, 'f')).toBeUndefined();
});
