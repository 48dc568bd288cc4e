/** The timelines of this site: its folder, and beside it what was published. */
import { parentPort } from 'node:worker_threads';
import { env } from '$env/dynamic/private';
import { messageOf } from '$lib/base/error-text';
import { hasDatabase, isOfDisk } from '$lib/database/sqlite';
import { report } from '$lib/http/report';
import type { Publishing } from '$lib/publishing/open-publishing';
import { publishSettings } from '$lib/publishing/settings';
import { openFolder, openLibrary } from '$lib/store/open-folder';
import type { TimelineStore } from '$lib/store/store';

interface Stores {
	readonly store: TimelineStore;
	/** Undefined: nothing can be published here. */
	readonly publishing: Publishing | undefined;
}

const library = openLibrary(env);
const folder = openFolder(env, library, report);
const settings = publishSettings(env);
let opened: Stores = { store: folder, publishing: undefined };

export function stores(): Stores {
	return opened;
}

export async function startStores(): Promise<void> {
	if (settings.mode !== 'off') await openPublished();
	void reportChanges();
	await folder.start();
}

/** A disk that cannot be written only ends publishing; a database that is in use, damaged or newer ends the start. */
async function openPublished(): Promise<void> {
	try {
		// Only loaded where something can be published.
		const [{ openPublishing }, { listenForCommands }] = await Promise.all([
			import('$lib/publishing/open-publishing'),
			import('$lib/publishing/control')
		]);
		const publishing = await openPublishing({ settings, folder, library, report });
		opened = { store: publishing.store, publishing };
		await listenForCommands(publishing);
		watchDatabase(publishing);
	} catch (error) {
		if (!isOfDisk(error)) throw error;
		report(messageOf(error));
		const mayHavePublished = settings.database !== undefined || hasDatabase(settings.folder);
		if (mayHavePublished) parentPort?.postMessage('database shut');
	}
}

/** The database is asked for a sign of life this often. */
const ALIVE_EVERY_MS = 5000;

/** Tells the main thread whether the database answers. */
function watchDatabase({ database }: Publishing): void {
	let isAway = false;
	setInterval(() => {
		const told = (now: boolean) => {
			if (now !== isAway) parentPort?.postMessage(now ? 'database away' : 'database back');
			isAway = now;
		};
		database.ping().then(
			() => told(false),
			() => told(true)
		);
	}, ALIVE_EVERY_MS).unref();
}

/** Reports each change of the store to the main thread, whose cache then knows what is outdated. */
async function reportChanges(): Promise<void> {
	const { signal } = new AbortController();
	for await (const change of opened.store.changes(signal)) parentPort?.postMessage(change);
}
