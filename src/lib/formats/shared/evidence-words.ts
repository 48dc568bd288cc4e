/** Remarks on sources, relations, facts and places in words, for pages and files. Pure. See $lib/document/SPEC.md §E. */
import type { FactRow, FactValue } from '$lib/document/reading';
import type {
	Citation,
	Correction,
	Fact,
	Point,
	Related,
	UndatedEvent,
	Unnamed
} from '$lib/document/timeline';
import type { EvidencePhrases } from '$lib/language/evidence-phrases';
import { formatDuration } from '$lib/time/duration';
import { unnamedParts } from './attribution';

/** The name of a source in running text, by id. */
export type NameSource = (id: string) => string;

/** The remarks on a source or on a place in it: who is not named there, and what is wrong there. */
export function remarkWords(
	of: { readonly unnamed: Unnamed | undefined; readonly corrections: readonly Correction[] },
	nameSource: NameSource,
	phrases: EvidencePhrases
): string[] {
	return [
		...(of.unnamed ? [phrases.listed(unnamedParts(of.unnamed, phrases))] : []),
		...of.corrections.map((correction) => correctionWords(correction, nameSource, phrases))
	];
}

function correctionWords(
	{ said, correct, citations, note }: Correction,
	nameSource: NameSource,
	phrases: EvidencePhrases
): string {
	return phrases.listed([
		phrases.correction(phrases.quoted(said), phrases.quoted(correct)),
		...according(citations, nameSource, phrases),
		...(note === undefined ? [] : [note])
	]);
}

function according(
	citations: readonly Citation[],
	nameSource: NameSource,
	phrases: EvidencePhrases
): string[] {
	if (citations.length === 0) return [];
	return [phrases.according(phrases.all(citations.map((cited) => sourceWords(cited, nameSource))))];
}

function sourceWords({ source, locator }: Citation, nameSource: NameSource): string {
	return locator === undefined ? nameSource(source) : `${nameSource(source)} (${locator})`;
}

/** “3 seconds after”, followed by the source's own words. */
export function relationWords(
	{ rel, by, stated }: Pick<Related, 'rel' | 'by' | 'stated'>,
	phrases: EvidencePhrases
): string {
	const isTimed = by !== undefined && (rel === 'after' || rel === 'before');
	const words = isTimed ? phrases[rel](formatDuration(by, phrases.lang)) : phrases.relation(rel);
	return stated === undefined ? words : `${words} (${phrases.quoted(stated)})`;
}

export function factRows(
	facts: readonly Fact[],
	nameSource: NameSource,
	phrases: EvidencePhrases
): FactRow[] {
	const rows = new Map<string, FactValue[]>();
	for (const { label, value, unit, citations, note } of facts) {
		const values = rows.get(label) ?? [];
		rows.set(label, values);
		const said = typeof value === 'number' ? phrases.number(value) : value;
		values.push({
			value: unit === undefined ? said : `${said} ${unit}`,
			notes: [
				...according(citations, nameSource, phrases),
				...citations.flatMap(({ note: remark, ...cited }) => [
					...(remark === undefined ? [] : [remark]),
					...remarkWords(cited, nameSource, phrases)
				]),
				...(note === undefined ? [] : [note])
			]
		});
	}
	return [...rows].map(([label, values]) => ({ label, values }));
}

/** A row of facts on one line: “Dead: 241 (according to AFP); 260 (according to Reuters)”. */
export function factLine({ label, values }: FactRow, phrases: EvidencePhrases): string {
	const said = values.map(({ value, notes }) =>
		notes.length === 0 ? value : `${value} (${phrases.listed(notes)})`
	);
	return phrases.labelled(label, said.join('; '));
}

/** North and east, in words: `39.03° N`, `125.75° E`. */
export function pointWords(
	{ lat, lon }: Pick<Point, 'lat' | 'lon'>,
	phrases: EvidencePhrases
): readonly [lat: string, lon: string] {
	const { north, south, east, west, number } = phrases;
	return [
		(lat < 0 ? south : north)(number(Math.abs(lat))),
		(lon < 0 ? west : east)(number(Math.abs(lon)))
	];
}

/** The places of an event, with their coordinates if known: “Pyongyang (39.03° N, 125.75° E)”. */
export function placeNames(
	{ places, points }: Pick<UndatedEvent, 'places' | 'points'>,
	phrases: EvidencePhrases
): string[] {
	return places.map((name) => {
		const point = points.find((known) => known.name === name);
		return point ? `${name} (${phrases.listed(pointWords(point, phrases))})` : name;
	});
}
