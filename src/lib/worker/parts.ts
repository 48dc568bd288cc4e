/** The page's side of the worker that lays out a long timeline. */
import { wrap, type Remote } from 'comlink';
import type { TileProvider } from '$lib/viewer/tile-provider';
import type { PartsHost } from './parts.worker';

/**
 * Parts of a file, which is fetched and laid out when the first part is requested.
 *
 * @param address - of JSON
 */
export function partsInWorker(address: string): TileProvider & { end(): void } {
	let worker: Worker | undefined;
	let opening: Promise<Remote<PartsHost>> | undefined;
	const end = () => {
		worker?.terminate();
		opening = undefined;
	};
	async function start(): Promise<Remote<PartsHost>> {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		worker = new Worker(new URL('./parts.worker.ts', import.meta.url), { type: 'module' });
		const host = wrap<PartsHost>(worker);
		await host.open(await response.blob());
		return host;
	}
	const open = () => {
		opening ??= start().catch((error: unknown) => {
			end(); // the next call tries again
			throw error;
		});
		return opening;
	};
	return {
		tile: async (...asked) => (await open()).tile(...asked),
		block: async (asked) => (await open()).block(asked),
		end
	};
}
