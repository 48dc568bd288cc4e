/** The details of an open event in addition to its quotes and sources: people, places, relations. */
import type { ReadingDetail } from '$lib/document/reading';
import type { Point, UndatedEvent } from '$lib/document/timeline';
import { pointWords, relationWords } from '$lib/formats/shared/evidence-words';
import type { EvidencePhrases } from '$lib/language/evidence-phrases';

/** @param headlineOf - of an event, by id */
export function toDetails(
	{ actors, points, related }: UndatedEvent,
	headlineOf: (id: string) => string,
	phrases: EvidencePhrases
): ReadingDetail[] {
	return [
		...(actors.length === 0 ? [] : [{ term: phrases.who(), text: phrases.listed(actors) }]),
		...points.map((point) => pointDetail(point, phrases)),
		...related.map((relation) => ({
			term: relationWords(relation, phrases),
			text: headlineOf(relation.to),
			url: `#e-${relation.to}`
		}))
	];
}

function pointDetail(point: Point, phrases: EvidencePhrases): ReadingDetail {
	const [lat, lon] = pointWords(point, phrases);
	return {
		term: phrases.where(),
		text: point.name,
		point: [
			{ value: point.lat, words: lat },
			{ value: point.lon, words: lon }
		]
	};
}
