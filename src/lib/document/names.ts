/** Actors and places are written by id or by name; readers see the name. Pure. See ./SPEC.md §M2. */
import { toSafeUrl } from './address';
import type { TimelineFile } from './schema';
import type { Actor, Point } from './timeline';

export interface Names {
	/** The zone in which clock times are written. */
	readonly timezone: string | undefined;
	readonly actor: (written: string) => string;
	readonly place: (written: string) => string;
	readonly pointOf: (written: string) => Point | undefined;
	readonly roleOf: (written: string | undefined) => string | undefined;
}

export function toNames({ actors = {}, places = {}, timezone }: TimelineFile): Names {
	const own = <T>(record: Record<string, T>, key: string) =>
		Object.hasOwn(record, key) ? record[key] : undefined;
	const points = new Map(Object.entries(places).map(([id, place]) => [id, toPoint(place)]));
	return {
		timezone,
		actor: (written) => own(actors, written)?.name ?? written,
		place: (written) => own(places, written)?.name ?? written,
		pointOf: (written) => points.get(written),
		roleOf: (written) => (written === undefined ? undefined : own(actors, written)?.role)
	};
}

type Defined<Field extends 'actors' | 'places'> = NonNullable<TimelineFile[Field]>[string];

export function toActor({ name, type, role, sameAs = [] }: Defined<'actors'>): Actor {
	return { name, type, role, sameAs: sameAs.flatMap((address) => toSafeUrl(address) ?? []) };
}

/** One coordinate alone is not a place. */
function toPoint({ name, lat, lon }: Defined<'places'>): Point | undefined {
	return lat === undefined || lon === undefined ? undefined : { name, lat, lon };
}
