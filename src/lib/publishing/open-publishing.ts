/** All that publishing needs, by the settings of a site: database, key, store of what is published. */
import { createHash } from 'node:crypto';
import { messageOf } from '$lib/base/error-text';
import { AccessRows } from '$lib/database/access';
import { DraftRows } from '$lib/database/drafts';
import { MediaRows } from '$lib/database/media';
import { openDatabase, type OpenDatabase } from '$lib/database/open-database';
import { RevisionRows } from '$lib/database/revisions';
import type { MediaLibrary } from '$lib/media/media-library';
import type { FolderStore } from '$lib/store/folder';
import { JoinedStore } from '$lib/store/joined-store';
import { OpenStories } from '$lib/store/open-stories';
import { PublishedStore } from '$lib/store/published-store';
import { inMemory, Limits } from './limits';
import { ProofOfWork } from './proof-of-work';
import { Publisher } from './publisher';
import type { PublishSettings } from './settings';
import { filesFolderOf } from './settings';
import { readSiteKey } from './site-key';
import { Visitors } from './visitors';

const DAY_MS = 86_400_000;
/** What was deleted stays in the database for so long. */
const GRACE_MS = 30 * DAY_MS;

export interface Publishing {
	readonly settings: PublishSettings;
	readonly database: OpenDatabase;
	readonly store: JoinedStore;
	readonly published: PublishedStore;
	readonly publisher: Publisher;
	readonly visitors: Visitors;
	readonly access: AccessRows;
	readonly drafts: DraftRows;
	readonly media: MediaRows;
	readonly revisions: RevisionRows;
	readonly proofs: ProofOfWork;
	readonly limits: Limits;
	/** The key of the site. */
	readonly key: string;
	readonly close: () => Promise<void>;
}

export interface PublishingOptions {
	readonly settings: PublishSettings;
	readonly folder: FolderStore;
	readonly library: MediaLibrary;
	readonly report: (line: string) => void;
}

/** @throws if the database or the key cannot be opened, with what to do */
export async function openPublishing(options: PublishingOptions): Promise<Publishing> {
	const { settings, folder, library, report } = options;
	const database = await openDatabase({
		folder: settings.folder,
		address: settings.database,
		report
	});
	const revisions = new RevisionRows(database.db);
	const access = new AccessRows(database.db);
	const media = new MediaRows(database.db);
	const { key } = await readSiteKey(settings.folder);
	const now = () => Date.now();
	const published = new PublishedStore({
		revisions,
		media,
		library,
		folder: filesFolderOf(settings),
		stories: new OpenStories(),
		fonts: () => folder.fonts,
		onchange: (slug) => folder.touch(slug),
		report
	});
	const store = new JoinedStore(folder, published, report);
	const publisher = new Publisher({
		revisions,
		access,
		media,
		isTaken: (slug) => store.isTaken(slug),
		known: (row) => published.known(row),
		onchange: async (id) => {
			await published.refresh(id);
			await Promise.all([database.tell(id), store.reported()]);
		},
		now
	});
	await purge();
	const daily = setInterval(() => void purge(), DAY_MS).unref();
	await published.load();
	const stop = database.listen((id) => {
		published.refresh(id).catch((error: unknown) => {
			report(`A change of the database could not be read: ${messageOf(error)}`);
		});
	});
	return {
		settings,
		database,
		store,
		published,
		publisher,
		visitors: new Visitors(access, key, now),
		access,
		drafts: new DraftRows(database.db),
		media,
		revisions,
		proofs: new ProofOfWork(secretOf(key), access, now),
		limits: new Limits(database.limiterOf ?? inMemory),
		key,
		close: async () => {
			clearInterval(daily);
			await stop();
			await database.close();
		}
	};

	async function purge(): Promise<void> {
		const before = now() - GRACE_MS;
		try {
			await revisions.purge(before);
			await media.purge(before);
		} catch (error) {
			report(`What was deleted could not be removed: ${messageOf(error)}`);
		}
	}
}

/** Signs challenges: another value than the key, which must not be found with them. */
function secretOf(key: string): string {
	return createHash('sha256').update(`challenges ${key}`).digest('hex');
}
