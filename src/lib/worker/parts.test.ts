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
	const answers: ((response: Response) => void)[] = [];
	vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)));
	const parts = partsInWorker({
		file: 'https://example.org/long.json',
		media: 'https://example.org/media.json'
	});
	const asked = parts.block({});
	parts.end();
	for (const answer of answers) answer(new Response('{}'));
	await expect(asked).rejects.toThrow();
	expect(began).toBe(0);
});
