/** Who may do what. A table, and one question about it. Pure. */
import type { PublishMode } from './settings';

/** What a request wants. Each route names one: http/surface.ts. */
export type Verb =
	/** Reads what is published, or signs in. */
	| 'read'
	/** Publishes a new timeline. */
	| 'publish'
	/** Sees the draft of a timeline. */
	| 'preview'
	/** Writes drafts and revisions, gives links away, takes a timeline down. */
	| 'edit'
	/** Lists a timeline on the site, deletes it for good. */
	| 'own';

/** Who sends a request. */
export type Visitor =
	| { readonly kind: 'nobody' }
	/** Has the key of the site; named as in the link of the timeline that this browser has as well. */
	| { readonly kind: 'owner'; readonly name: string | undefined; readonly link: string | undefined }
	/** Was signed in by the proxy in front of this server. */
	| { readonly kind: 'user'; readonly name: string }
	/** Came with a link of one timeline. */
	| {
			readonly kind: 'link';
			readonly id: string;
			readonly name: string;
			readonly right: 'edit' | 'view';
			readonly timeline: string;
	  };

export const NOBODY: Visitor = { kind: 'nobody' };

/** @param timeline - its id; undefined: the request is about none */
export function mayDo(
	visitor: Visitor,
	verb: Verb,
	mode: PublishMode,
	timeline: string | undefined
): boolean {
	if (verb === 'read') return true;
	if (mode === 'off') return false;
	switch (visitor.kind) {
		case 'owner':
			return true;
		case 'user':
			return verb !== 'own';
		case 'nobody':
			return verb === 'publish' && mode === 'open';
		case 'link':
			if (verb === 'publish') return mode === 'open';
			if (verb === 'own' || visitor.timeline !== timeline) return false;
			return verb === 'preview' || visitor.right === 'edit';
	}
}

/** Whose a draft or a revision is, as others read it. @param site - the name of the site */
export function editorName(visitor: Visitor, site: string): string {
	return visitor.kind === 'nobody' ? site : visitor.name || site;
}

/** Names the draft of an editor: those who share a link share a draft. */
export function draftOwner(visitor: Visitor): string {
	if (visitor.kind === 'user') return `user ${visitor.name}`;
	const link =
		visitor.kind === 'link' ? visitor.id : visitor.kind === 'owner' ? visitor.link : undefined;
	return link === undefined ? visitor.kind : `link ${link}`;
}
