/** The identifiers of a timeline's objects, and names of people and organizations. Pure. See ./SPEC.md §I. */
import type { IdReference, Organization, Person } from 'schema-dts';
import { withoutGaps } from '../shared/ids';
import type { MediaPlaces } from '../shared/media-url';
import type { Published } from '../shared/published';
import { toLine } from '../shared/sound-text';
import { shortName } from '../shared/cited-sources';

export interface Names {
	/** Where its files are. */
	readonly places: MediaPlaces;
	/** Undefined if the timeline has no address yet. */
	readonly eventUrl: (id: string) => string | undefined;
	/** By id. */
	readonly eventId: (id: string) => string;
	readonly sourceId: (id: string) => string;
	/** In running text. */
	readonly sourceName: (id: string) => string;
	/** Only the name if the author does not say whether it is a person or an organization. */
	readonly who: (name: string) => Person | Organization;
}

/** Without an address of the page, identifiers are within the page. */
export function createNames({ url, findMedia, timeline }: Published): Names {
	const { actors, sources } = timeline;
	const page = url === undefined ? '' : url.replace(/\/$/, '');
	const known = new Map<string, Person | Organization>();
	const sourceOf = new Map(sources.map((source) => [source.id, source]));
	for (const { name, type, sameAs } of actors) {
		if (type === undefined) continue;
		known.set(name, {
			'@type': type === 'person' ? 'Person' : 'Organization',
			name: toLine(name),
			...withoutGaps({ sameAs: sameAs.length === 0 ? undefined : sameAs })
		});
	}
	const eventUrl = (id: string) => (url === undefined ? undefined : `${page}/${id}`);
	return {
		places: { url, findMedia },
		eventUrl,
		eventId: (id) => eventUrl(id) ?? `#${id}`,
		sourceId: (id) => `${page}#source-${id}`,
		sourceName: (id) => {
			const source = sourceOf.get(id);
			return source ? shortName(source) : id;
		},
		who: (name) => known.get(name) ?? toLine(name)
	};
}

export function references(ids: readonly string[], toId: (id: string) => string): IdReference[] {
	return ids.map((id) => ({ '@id': toId(id) }));
}
