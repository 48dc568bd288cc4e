/** Opens the store that a site's settings name. */
import { join } from 'node:path';
import { MediaLibrary } from '$lib/media/media-library';
import { contentFolderOf, mediaFolderOf, type Settings } from '$lib/media/media-folder';
import { FolderStore } from './folder';
import { DEFAULT_LIMITS, Revisions } from './revisions';

const MEGABYTE = 1024 * 1024;

/** The media of a site on the disk. */
export function openLibrary(settings: Settings): MediaLibrary {
	return new MediaLibrary(mediaFolderOf(settings));
}

/** @param report - receives one line about a file */
export function openFolder(
	settings: Settings,
	library: MediaLibrary,
	report: (line: string) => void
): FolderStore {
	return new FolderStore({
		folder: contentFolderOf(settings),
		revisions: openRevisions(settings),
		followsLinks: settings.DATELINE_LINKS === 'follow',
		library,
		report
	});
}

/** @returns undefined if they are turned off */
export function openRevisions(settings: Settings): Revisions | undefined {
	const folder = settings.DATELINE_REVISIONS;
	if (folder === 'off') return undefined;
	const megabytes = Number(settings.DATELINE_REVISIONS_MB ?? NaN);
	return new Revisions(folder ?? join(contentFolderOf(settings), '.revisions'), {
		...DEFAULT_LIMITS,
		...(megabytes > 0 && { bytes: megabytes * MEGABYTE })
	});
}
