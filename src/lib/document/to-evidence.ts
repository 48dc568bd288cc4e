/**
 * Converts the evidence of a file to that of a timeline: citations, corrections, unnamed people, facts.
 * Pure.
 */
import type {
	CitationEntry,
	CorrectionEntry,
	EventEntry,
	SourceEntry,
	UnnamedEntry
} from './schema';
import type { Citation, Correction, Fact, Unnamed } from './timeline';

/** Usually there are none: they share one empty list. */
const NONE: readonly never[] = Object.freeze([]);

/** The name that readers see, for an id or a name. */
type ToName = (written: string) => string;

/** @param nameOf - of an actor */
export function toCitation(entry: CitationEntry, nameOf: ToName): Citation {
	const full: Exclude<CitationEntry, string> =
		typeof entry === 'string' ? { source: entry } : entry;
	return {
		source: full.source,
		locator: full.locator,
		selector: full.selector,
		supports: full.supports ?? 'supports',
		note: full.note,
		unnamed: toUnnamed(full.unnamed, nameOf),
		corrections: toCorrections(full.corrections, nameOf)
	};
}

/** The notes on a source, or on one place in it. */
export function toRemarks(
	{ unnamed, corrections }: Pick<SourceEntry, 'unnamed' | 'corrections'>,
	nameOf: ToName
): { readonly unnamed: Unnamed | undefined; readonly corrections: readonly Correction[] } {
	return {
		unnamed: toUnnamed(unnamed, nameOf),
		corrections: toCorrections(corrections, nameOf)
	};
}

function toCorrections(
	entries: readonly CorrectionEntry[] | undefined,
	nameOf: ToName
): readonly Correction[] {
	return entries?.map((entry) => toCorrection(entry, nameOf)) ?? NONE;
}

export function toUnnamed(entry: UnnamedEntry | undefined, nameOf: ToName): Unnamed | undefined {
	if (entry === undefined) return undefined;
	const { count, reason, vouchedBy } = entry;
	return { count, reason, vouchedBy: vouchedBy === undefined ? undefined : nameOf(vouchedBy) };
}

function toCorrection(
	{ said, correct, sources, note }: CorrectionEntry,
	nameOf: ToName
): Correction {
	return { said, correct, citations: sources.map((cited) => toCitation(cited, nameOf)), note };
}

export function toFacts(facts: EventEntry['facts'], nameOf: ToName): readonly Fact[] {
	if (!facts) return NONE;
	return facts.map(({ label, value, unit, sources, note }) => ({
		label,
		value,
		unit,
		citations: sources?.map((cited) => toCitation(cited, nameOf)) ?? NONE,
		note
	}));
}
