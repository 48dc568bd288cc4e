/** Where a site has its timelines and its media, by its settings. */
import { join } from 'node:path';

export type Settings = Readonly<Record<string, string | undefined>>;

const DEFAULT_CONTENT = 'src/content';

export function contentFolderOf({ DATELINE_CONTENT }: Settings): string {
	return DATELINE_CONTENT ?? DEFAULT_CONTENT;
}

/** The folder of the library: media by content, and pictures in sizes. It can be removed, and is made again. */
export function mediaFolderOf(settings: Settings): string {
	return settings.DATELINE_MEDIA ?? join(contentFolderOf(settings), '.media');
}
