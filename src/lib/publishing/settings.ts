/** How a site publishes, by its settings. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hashText } from '$lib/base/hash';

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

/** The longest path of a socket on every system. */
const SOCKET_LONGEST = 100;

/** Where the server answers commands of the same machine. */
export function controlSocket(folder: string): string {
	const path = resolve(folder, 'control');
	if (process.platform !== 'win32' && path.length <= SOCKET_LONGEST) return path;
	const name = `dateline-${hashText(path).toString(36)}`;
	return process.platform === 'win32' ? `\\\\?\\pipe\\${name}` : join(tmpdir(), name);
}
