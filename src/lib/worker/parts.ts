/** The page's side of the worker that lays out a long timeline. */
import { wrap, type Remote } from 'comlink';
import { fetchWhole, type WholeAddresses } from '$lib/story/whole-files';
import type { TileProvider } from '$lib/viewer/tile-provider';
import type { PartsHost } from './parts.worker';

/** Parts of a file, which is fetched and laid out when the first part is requested. */
export function partsInWorker(addresses: WholeAddresses): TileProvider & { end(): void } {
	let worker: Worker | undefined;
	let opening: Promise<Remote<PartsHost>> | undefined;
	/** Ends what has begun, also a file that is still being fetched. */
	let ending = new AbortController();
	const end = () => {
		ending.abort();
		ending = new AbortController();
		worker?.terminate();
		worker = opening = undefined;
	};
	async function start({ signal }: AbortController): Promise<Remote<PartsHost>> {
		const responses = await fetchWhole(addresses, signal);
		const [file, media] = await Promise.all([responses[0].blob(), responses[1].blob()]);
		signal.throwIfAborted();
		worker = new Worker(new URL('./parts.worker.ts', import.meta.url), { type: 'module' });
		const host = wrap<PartsHost>(worker);
		await host.open(file, media);
		return host;
	}
	const open = () => {
		const began = ending;
		opening ??= start(began).catch((error: unknown) => {
			if (began === ending) end(); // the next call tries again
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
