/** A site on which tests publish, in a folder of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MediaLibrary } from '$lib/media/media-library';
import { FolderStore } from '$lib/store/folder';
import { openPublishing, type Publishing } from './open-publishing';
import type { Received, Saying } from './types';
import { publishSettings } from './settings';

export interface TestPress extends Publishing {
	/** Its data. */
	readonly data: string;
	/** The folder of its timelines. */
	readonly content: string;
	readonly end: () => Promise<void>;
}

export async function testPress(): Promise<TestPress> {
	const root = mkdtempSync(join(tmpdir(), 'dateline-press-'));
	const [data, content] = [join(root, 'data'), join(root, 'content')];
	mkdirSync(content);
	const library = new MediaLibrary(join(root, 'library'));
	const report = () => undefined;
	const folder = new FolderStore({ folder: content, library, revisions: undefined, report });
	const settings = publishSettings({ DATELINE_DATA: data, DATELINE_PUBLISH: 'open' });
	const publishing = await openPublishing({ settings, folder, library, report });
	await folder.start();
	return {
		...publishing,
		data,
		content,
		end: async () => {
			await publishing.close();
			folder.close();
			rmSync(root, { recursive: true });
		}
	};
}

/** @param file - of its picture, beside it */
export function sent(title: string, file?: string, bytes?: Uint8Array): Received {
	const media = file === undefined ? '' : `, media: [{file: ${file}, alt: A picture}]`;
	return {
		text: `version: 1\ntitle: ${title}\nevents:\n  - {id: a, headline: A, date: 2024-05-01${media}}\n`,
		media: new Map(file !== undefined && bytes ? [[file, bytes]] : [])
	};
}

export const saying = (more: Partial<Saying> = {}): Saying => ({
	editor: 'Desk',
	note: 'Why',
	isMinor: false,
	...more
});
