import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TileQueue } from './tile-queue';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A queue whose fetches the test answers by hand. */
function open(isFinal = false) {
	const asked: string[] = [];
	const failing: boolean[] = [];
	const answers = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
	const queue = new TileQueue<string>({
		keyOf: (key) => key,
		fetch: (key) => {
			asked.push(key);
			return new Promise((resolve, reject) => answers.set(key, { resolve, reject }));
		},
		onfailing: (isFailing) => failing.push(isFailing),
		isFinal: () => isFinal
	});
	const answer = async (key: string, fails = false) => {
		const { resolve, reject } = answers.get(key) ?? {};
		if (fails) reject?.(new Error(key));
		else resolve?.();
		await vi.advanceTimersByTimeAsync(0);
	};
	return { queue, asked, failing, answer };
}

it('fetches six at once, then the next', async () => {
	const { queue, asked, answer } = open();
	queue.want(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
	expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
	await answer('c');
	expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

it('does not fetch what is wanted no longer, nor twice what is on its way', async () => {
	const { queue, asked, answer } = open();
	queue.want(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
	queue.want(['a', 'x']);
	await answer('b');
	expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'x']);
});

it('tries again after longer and longer pauses, and says when it is well again', async () => {
	const { queue, asked, failing, answer } = open();
	queue.want(['a']);
	await answer('a', true);
	expect([asked.length, failing]).toEqual([1, [true]]);
	await vi.advanceTimersByTimeAsync(500);
	expect(asked.length).toBe(2);
	await answer('a', true);
	await vi.advanceTimersByTimeAsync(999);
	expect(asked.length).toBe(2);
	await vi.advanceTimersByTimeAsync(1);
	expect(asked.length).toBe(3);
	await answer('a');
	expect(failing.at(-1)).toBe(false);
});

it('is well again when what failed is wanted no longer', async () => {
	const { queue, failing, answer } = open();
	queue.want(['a']);
	await answer('a', true);
	queue.want(['b']);
	expect(failing).toEqual([true, false]);
});

it('says nothing of what fails after it was given up', async () => {
	const { queue, asked, failing, answer } = open();
	queue.want(['a']);
	queue.want([]);
	await answer('a', true);
	await vi.advanceTimersByTimeAsync(60_000);
	expect([asked, failing]).toEqual([['a'], []]);
});

it('does not fetch again what was wanted a second time on its way', async () => {
	const asked: string[] = [];
	const queue = new TileQueue<{ key: string }>({
		keyOf: ({ key }) => key,
		fetch: ({ key }) => {
			asked.push(key);
			return Promise.resolve();
		},
		onfailing: () => undefined,
		isFinal: () => false
	});
	queue.want([{ key: 'a' }]);
	queue.want([{ key: 'a' }]);
	await vi.advanceTimersByTimeAsync(0);
	expect(asked).toEqual(['a']);
});

it('never tries again what cannot come', async () => {
	const { queue, asked, failing, answer } = open(true);
	queue.want(['a']);
	await answer('a', true);
	await vi.advanceTimersByTimeAsync(60_000);
	expect([asked.length, failing]).toEqual([1, [true]]);
});
