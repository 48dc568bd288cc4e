import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Debounce } from './debounce';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs the last task alone, once nothing asks any more', () => {
	const [debounce, ran] = [new Debounce(100), [] as number[]];
	for (const task of [1, 2, 3]) {
		debounce.schedule(() => ran.push(task));
		vi.advanceTimersByTime(99);
	}
	expect(ran).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(ran).toEqual([3]);
});

it('runs what waits at once when it is flushed, and never twice', () => {
	const [debounce, ran] = [new Debounce(100), [] as string[]];
	debounce.flush();
	debounce.schedule(() => ran.push('waiting'));
	debounce.flush();
	debounce.flush();
	vi.advanceTimersByTime(1000);
	expect(ran).toEqual(['waiting']);
});

it('runs nothing that was cancelled, and what a task schedules', () => {
	const [debounce, ran] = [new Debounce(100), [] as string[]];
	debounce.schedule(() => ran.push('cancelled'));
	debounce.cancel();
	debounce.schedule(() => {
		ran.push('first');
		debounce.schedule(() => ran.push('next'));
	});
	vi.advanceTimersByTime(200);
	expect(ran).toEqual(['first', 'next']);
});

it('the first task waits no longer than the most, even if calls do not stop', () => {
	const [debounce, ran] = [new Debounce(100, 250), [] as number[]];
	for (let task = 1; task <= 6; task++) {
		debounce.schedule(() => ran.push(task));
		vi.advanceTimersByTime(90);
	}
	expect(ran).toEqual([3, 6]);
});
