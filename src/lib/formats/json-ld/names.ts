/** What the things of a timeline are called in its data: addresses of their own, and who is who. Pure. See ./SPEC.md §I. */
import type { IdReference, Organization, Person } from 'schema-dts';
import { toSafeUrl } from '$lib/document/address';
import type { TimelineFile } from '$lib/document/schema';
import { withoutGaps } from '../ids';
import { toLine } from '../sound-text';

export interface Names {
	/** Undefined where the timeline stands nowhere yet. */
	readonly eventUrl: (id: string) => string | undefined;
	/** By id. */
	readonly eventId: (id: string) => string;
	readonly sourceId: (id: string) => string;
	/** The name alone where the author does not say whether it is a person or an organization. */
	readonly who: (name: string) => Person | Organization;
}

/** @param url - of the page; without one, things are named within it */
export function createNames(
	url: string | undefined,
	actors: NonNullable<TimelineFile['actors']>
): Names {
	const page = url === undefined ? '' : url.replace(/\/$/, '');
	const known = new Map<string, Person | Organization>();
	for (const { name, type, sameAs = [] } of Object.values(actors)) {
		if (type === undefined) continue;
		const addresses = sameAs.flatMap((address) => toSafeUrl(address) ?? []);
		known.set(name, {
			'@type': type === 'person' ? 'Person' : 'Organization',
			name: toLine(name),
			...withoutGaps({ sameAs: addresses.length === 0 ? undefined : addresses })
		});
	}
	const eventUrl = (id: string) => (url === undefined ? undefined : `${page}/${id}`);
	return {
		eventUrl,
		eventId: (id) => eventUrl(id) ?? `#${id}`,
		sourceId: (id) => `${page}#source-${id}`,
		who: (name) => known.get(name) ?? toLine(name)
	};
}

export function references(ids: readonly string[], toId: (id: string) => string): IdReference[] {
	return ids.map((id) => ({ '@id': toId(id) }));
}
