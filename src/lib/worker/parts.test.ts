import { afterEach, expect, it, vi } from 'vitest';
import { partsInWorker } from './parts';

afterEach(() => vi.unstubAllGlobals());

it('[F378] a reader who leaves while the file is fetched leaves no worker behind', async () => {
	let began = 0;
	vi.stubGlobal(
		'Worker',
		class extends EventTarget {
			constructor() {
				super();
				began++;
			}
		}
	);
	let answer: (response: Response) => void = () => undefined;
	vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
	const parts = partsInWorker('https://example.org/long.json');
	const asked = parts.block({});
	parts.end();
	answer(new Response('{}'));
	await expect(asked).rejects.toThrow();
	expect(began).toBe(0);
});
