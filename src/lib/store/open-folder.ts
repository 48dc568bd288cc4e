/** Opens the store that a site's settings name. */
import { join } from 'node:path';
import { FolderStore } from './folder';
import { DEFAULT_LIMITS, Revisions } from './revisions';

export type Settings = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;
const DEFAULT_FOLDER = 'src/content';

/** @param report - receives one line about a file */
export function openFolder(settings: Settings, report: (line: string) => void): FolderStore {
	return new FolderStore({
		folder: settings.DATELINE_CONTENT ?? DEFAULT_FOLDER,
		revisions: openRevisions(settings),
		followsLinks: settings.DATELINE_LINKS === 'follow',
		report
	});
}

/** @returns undefined if they are turned off */
export function openRevisions(settings: Settings): Revisions | undefined {
	const folder = settings.DATELINE_REVISIONS;
	if (folder === 'off') return undefined;
	const megabytes = Number(settings.DATELINE_REVISIONS_MB ?? NaN);
	return new Revisions(folder ?? join(settings.DATELINE_CONTENT ?? DEFAULT_FOLDER, '.revisions'), {
		...DEFAULT_LIMITS,
		...(megabytes > 0 && { bytes: megabytes * MEGABYTE })
	});
}
