import { describe, expect, it } from 'vitest';
import { SharedWork } from './shared-work';

/** Work that the test finishes by hand, and that counts how often it was started. */
function held() {
	const begun: { signal: AbortSignal; finish: (value: string) => void }[] = [];
	const begin = (signal: AbortSignal) =>
		new Promise<string>((resolve, reject) => {
			begun.push({ signal, finish: resolve });
			signal.addEventListener('abort', () => reject(new Error('ended')));
		});
	return { begun, begin };
}

describe('shared work', () => {
	it('is done once for all who wait, and anew for who comes after', async () => {
		const [shared, { begun, begin }] = [new SharedWork<string>(), held()];
		const all = [shared.join('a', begin), shared.join('a', begin)];
		begun[0]?.finish('first');
		expect([await Promise.all(all), shared.has('a')]).toEqual([['first', 'first'], false]);
		const next = shared.join('a', begin);
		begun[1]?.finish('second');
		expect(await next).toBe('second');
	});

	it('goes on while one waits, and ends with the last', async () => {
		const [shared, { begun, begin }] = [new SharedWork<string>(), held()];
		const [one, two] = [new AbortController(), new AbortController()];
		const all = [shared.join('a', begin, one.signal), shared.join('a', begin, two.signal)];
		one.abort();
		expect(begun[0]?.signal.aborted).toBe(false);
		two.abort();
		expect([begun[0]?.signal.aborted, shared.has('a')]).toEqual([true, false]);
		await expect(Promise.all(all)).rejects.toThrow('ended');
	});

	it('never ends while one waits who cannot leave', () => {
		const [shared, { begun, begin }] = [new SharedWork<string>(), held()];
		const leaving = new AbortController();
		void shared.join('a', begin, leaving.signal).catch(() => undefined);
		void shared.join('a', begin);
		leaving.abort();
		expect(begun[0]?.signal.aborted).toBe(false);
	});

	it('does not begin for who has left', async () => {
		const [shared, { begun, begin }] = [new SharedWork<string>(), held()];
		await expect(shared.join('a', begin, AbortSignal.abort())).rejects.toThrow();
		expect(begun).toEqual([]);
	});
});
