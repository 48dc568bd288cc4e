/**
 * What an editor's page asks of the server. Each answer is a value: that a server cannot be reached is one of them,
 * because work goes on without it.
 */

/** The server did not answer, or answered with something else than expected. */
export interface Unanswered {
	readonly kind:
		'offline' | 'busy' | 'not signed in' | 'not allowed' | 'none' | 'too large' | 'failed';
	/** Seconds until another try makes sense. */
	readonly waitS?: number;
}

/** Who is signed in, and may publish something new. */
export interface Session {
	readonly kind: 'session';
	readonly mode: 'off' | 'key' | 'open';
	readonly role: 'nobody' | 'owner' | 'user' | 'link';
	readonly mayPublish: boolean;
	/** Work for a stranger's browser, on a site that is open to anybody. */
	readonly challenge?: unknown;
}

/** What an editor works on. */
export interface DeskDocument {
	readonly kind: 'document';
	readonly slug: string;
	readonly state: 'published' | 'unpublished';
	readonly isListed: boolean;
	/** Of the newest revision. */
	readonly number: number;
	readonly text: string;
	/** Hashes of its media by path. */
	readonly media: Readonly<Record<string, string>>;
	readonly draft?: {
		readonly version: number;
		readonly base: number;
		readonly text: string;
		/** Milliseconds since 1970. */
		readonly savedAt: number;
	};
	readonly editor: string;
	readonly mayEdit: boolean;
	readonly mayOwn: boolean;
}

export interface SentProblem {
	readonly path: string;
	readonly message: string;
}

export type PublishAnswer =
	| {
			readonly kind: 'published';
			readonly slug: string;
			readonly isListed: boolean;
			/** Paths on this site; that of the workbench ends with the secret. */
			readonly address: string;
			readonly edit: string;
	  }
	| { readonly kind: 'taken'; readonly free: string }
	| { readonly kind: 'refused'; readonly problems: readonly SentProblem[] };

export type ReviseAnswer =
	| { readonly kind: 'revised' | 'same'; readonly number: number }
	| {
			readonly kind: 'conflict';
			readonly head: number;
			readonly editor: string;
			/** The newest text, and the one that both began with. */
			readonly text: string;
			readonly base: string;
	  }
	| { readonly kind: 'note needed' | 'gone' }
	| { readonly kind: 'refused'; readonly problems: readonly SentProblem[] };

export type DraftAnswer =
	| { readonly kind: 'stored'; readonly version: number }
	| {
			readonly kind: 'conflict';
			readonly version: number;
			readonly text: string;
			readonly base: number;
			/** The text that both began with. */
			readonly ancestor: string;
	  }
	| { readonly kind: 'refused' };

export interface Presence {
	readonly kind: 'presence';
	readonly others: readonly string[];
	/** Of the newest revision, and who published it. */
	readonly number: number;
	readonly editor: string;
}

export interface DeskLink {
	readonly id: string;
	readonly name: string;
	readonly right: 'edit' | 'view';
	readonly createdAt: number;
	readonly revokedAt: number | null;
}

/** A request takes no longer than this: a lost connection may not be noticed at all. */
const LIMIT_MS = 60_000;

/** @param kind - of an answer that has none itself */
export async function ask<T extends { readonly kind: string }>(
	path: string,
	init: RequestInit = {},
	kind?: T['kind']
): Promise<T | Unanswered> {
	let response: Response;
	try {
		response = await fetch(path, { ...init, signal: AbortSignal.timeout(LIMIT_MS) });
	} catch {
		return { kind: 'offline' };
	}
	const { status, headers } = response;
	if (status === 401) return { kind: 'not signed in' };
	if (status === 403) return { kind: 'not allowed' };
	if (status === 404) return { kind: 'none' };
	if (status === 413) return { kind: 'too large' };
	if (status === 429 || status === 503)
		return { kind: 'busy', waitS: Number(headers.get('retry-after')) || 1 };
	if (!(headers.get('content-type') ?? '').startsWith('application/json'))
		return { kind: 'failed' };
	const body = (await response.json().catch(() => undefined)) as T | undefined;
	if (!body || status >= 500) return { kind: 'failed' };
	return kind === undefined ? body : { ...body, kind };
}

/** With a body of JSON. */
export function sending(method: 'POST' | 'DELETE', body: unknown): RequestInit {
	return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** With a timeline, and words about it. */
export function sendingFile(method: 'POST' | 'PUT', file: Blob, said: unknown): RequestInit {
	const form = new FormData();
	form.set('file', file, 'timeline');
	form.set('said', JSON.stringify(said));
	return { method, body: form };
}

export function isUnanswered(answer: { readonly kind: string }): answer is Unanswered {
	return [
		'offline',
		'busy',
		'not signed in',
		'not allowed',
		'none',
		'too large',
		'failed'
	].includes(answer.kind);
}
