/** How a site publishes, by its settings. Pure. */
import { join } from 'node:path';

type Settings = Readonly<Record<string, string | undefined>>;

/** Who may publish a new timeline: nobody; who has the key of the site; anybody. */
export type PublishMode = 'off' | 'key' | 'open';

const MODES: readonly string[] = ['off', 'key', 'open'] satisfies PublishMode[];
const DEFAULT_FOLDER = 'data';
const DEFAULT_UPLOAD_MB = 64;
const MEGABYTE = 1024 * 1024;

export interface PublishSettings {
	readonly mode: PublishMode;
	/** Of the database, the key and files that are made again when they are missing. */
	readonly folder: string;
	/** Of the database on a server; undefined: it is a file in the folder. */
	readonly database: string | undefined;
	/** The most bytes of a timeline with its media. */
	readonly uploadBytes: number;
	/** Where readers report problems: an address of mail or of a page. */
	readonly contact: string | undefined;
}

/** @throws if a setting is wrong, with its name */
export function publishSettings(settings: Settings): PublishSettings {
	const mode = settings.DATELINE_PUBLISH ?? 'key';
	if (!MODES.includes(mode))
		throw new Error(`DATELINE_PUBLISH is off, key or open, not “${mode}”.`);
	const megabytes = Number(settings.DATELINE_UPLOAD_MB ?? DEFAULT_UPLOAD_MB);
	if (!(megabytes > 0))
		throw new Error(`DATELINE_UPLOAD_MB is no size: “${settings.DATELINE_UPLOAD_MB ?? ''}”.`);
	return {
		mode: mode as PublishMode,
		folder: settings.DATELINE_DATA ?? DEFAULT_FOLDER,
		database: settings.DATABASE_URL || undefined,
		uploadBytes: Math.floor(megabytes * MEGABYTE),
		contact: settings.DATELINE_CONTACT || undefined
	};
}

/** Files of media that the database has, for programs that need a file. */
export function filesFolderOf({ folder }: PublishSettings): string {
	return join(folder, 'files');
}
