/** Adds pictures and recordings to an event of a draft. */
import { itemsOf, textOf, withItem } from '$lib/authoring/entry';
import type { MakerState } from './maker-state.svelte';

/** Files that were added before have their folder named so if the timeline had no title. */
const UNTITLED = 'timeline';

export interface AddedFiles {
	/** The place of the first one among the media of the event; undefined: none could be added. */
	readonly first: number | undefined;
	/** Names of files that the browser cannot show. */
	readonly refused: readonly string[];
}

/** @param key - of the event */
export async function addMediaFiles(
	maker: MakerState,
	key: number,
	files: readonly File[]
): Promise<AddedFiles> {
	const refused: string[] = [];
	let first: number | undefined;
	for (const file of files) {
		const path = maker.files.freePath(folderOf(maker), file.name);
		const found = await maker.worker.host.addFile(path, file);
		const entry = maker.document?.entry(key);
		if (!found || !entry) {
			refused.push(file.name);
			continue;
		}
		maker.files.add(found);
		const at = itemsOf(entry, 'media', 'url').length;
		first ??= at;
		maker.document?.put(key, withItem(entry, 'media', at, { file: found.path }), 'media');
		maker.document?.endStep();
	}
	return { first, refused };
}

function folderOf(maker: MakerState): string {
	const title = textOf(maker.document?.head ?? {}, 'title');
	const name = title
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-|-$/g, '');
	return name.slice(0, 60) || UNTITLED;
}
