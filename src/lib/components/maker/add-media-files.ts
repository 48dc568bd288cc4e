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
		const path = freePath(maker, file.name);
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

/** A path that no file of the draft has. @param name - of the file, as its author has it */
function freePath(maker: MakerState, name: string): string {
	const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
	const folder = toName(textOf(maker.document?.head ?? {}, 'title')) || UNTITLED;
	const plain = [toName(stem) || 'file', maker.mark].filter((part) => part !== '').join('-');
	const pathOf = (n: number) =>
		`${folder}.media/${plain}${n === 1 ? '' : `-${n}`}${ending.toLowerCase()}`;
	let n = 1;
	while (maker.files.has(pathOf(n))) n++;
	return pathOf(n);
}

/** Letters and digits of any script, which are safe in paths and addresses. */
function toName(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 60);
}
