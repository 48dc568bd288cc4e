/** The tables of the database, as Kysely reads them. Times are milliseconds since 1970, flags 0 or 1. Types only. */

export interface Database {
	meta: MetaTable;
	timeline: TimelineTable;
	slug: SlugTable;
	body: BodyTable;
	revision: RevisionTable;
	draft: DraftTable;
	link: LinkTable;
	session: SessionTable;
	presence: PresenceTable;
	media: MediaTable;
	media_part: MediaPartTable;
	spent: SpentTable;
}

export interface MetaTable {
	name: string;
	value: string;
}

export interface TimelineTable {
	id: string;
	/** The current one. */
	slug: string;
	state: 'published' | 'unpublished' | 'deleted';
	/** Whether the front page and the feeds of the site name it. */
	listed: number;
	/** The number of the newest revision. */
	head: number;
	created_at: number;
	/** Of its state, slug or newest revision. */
	changed_at: number;
}

/** Every slug that was ever used. None is used for another timeline later. */
export interface SlugTable {
	slug: string;
	timeline: string;
}

/** Texts of timeline files, by SHA-256. */
export interface BodyTable {
	hash: string;
	text: string;
}

export interface RevisionTable {
	timeline: string;
	/** From 1. */
	number: number;
	hash: string;
	published_at: number;
	/** Who published it. */
	editor: string;
	/** Why, in the words of the editor. */
	note: string;
	minor: number;
	/** What differs from the revision before: JSON of `Change[]`. */
	changes: string;
	/** What a list shows of it: JSON. */
	listing: string;
	/** The files of its media: JSON, from path to hash. */
	media: string;
}

export interface DraftTable {
	timeline: string;
	/** Whose it is. */
	editor: string;
	/** Counts the times that it was stored. */
	version: number;
	/** The number of the revision that it began with. */
	base: number;
	text: string;
	media: string;
	saved_at: number;
}

export interface LinkTable {
	id: string;
	timeline: string;
	name: string;
	right: 'edit' | 'view';
	secret_hash: string;
	created_at: number;
	revoked_at: number | null;
}

export interface SessionTable {
	token_hash: string;
	/** A link, or '' for the key of the site. */
	link: string;
	/** The hash of the key that it was opened with. */
	key_hash: string;
	expires_at: number;
}

export interface PresenceTable {
	timeline: string;
	/** One open page. */
	page: string;
	name: string;
	seen_at: number;
}

export interface MediaTable {
	hash: string;
	size: number;
	created_at: number;
}

export interface MediaPartTable {
	hash: string;
	number: number;
	bytes: Uint8Array;
}

/** Proofs of work that were used. */
export interface SpentTable {
	proof: string;
	expires_at: number;
}
