/** Fetches pictures and recordings of a published timeline, so that the preview shows them and they can be published again. */
import type { MakerState } from './maker-state.svelte';

/** @param address - where they are requested. @param media - those that the draft has already are left out */
export async function fetchMedia(
	maker: MakerState,
	address: string,
	media: Readonly<Record<string, string>>
): Promise<void> {
	for (const path of Object.keys(media)) {
		if (maker.files.has(path)) continue;
		const response = await fetch(`${address}?file=${encodeURIComponent(path)}`).catch(
			() => undefined
		);
		if (!response?.ok) continue;
		const file = await maker.worker.host.addFile(path, await response.blob());
		if (file) maker.files.add(file);
	}
	if (maker.files.count > 0) maker.redraw();
}
