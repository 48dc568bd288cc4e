/** Who said it and who relayed it, in words, for pages and files. Pure. See $lib/document/SPEC.md §E. */
import type { Quote, Unnamed } from '$lib/document/timeline';
import type { EvidencePhrases } from '$lib/language/evidence-phrases';
import type { Timing } from '$lib/time/timing';

/** The speaker: by name, or as one of several unnamed people. */
export function speakerWords({ speaker, unnamed }: Quote, phrases: EvidencePhrases): string {
	if (speaker !== undefined) return speaker;
	return unnamed ? phrases.unnamed(unnamed.count) : phrases.unattributed();
}

/**
 * The parts behind the speaker's name: “as reported by KCNA”, “via AFP and Arab News”.
 *
 * @param carriers - the publications in which the words were published, if they should be named
 */
export function attributionParts(
	quote: Quote,
	carriers: readonly string[],
	say: (timing: Timing) => string,
	phrases: EvidencePhrases
): string[] {
	const { where, date, mode, to, quotedBy, translator } = quote;
	const { first, chain } = relayOf(quote, carriers, phrases);
	const parts = [
		where,
		date && say(date),
		mode === 'reported' ? phrases.reported(first) : undefined,
		mode === 'paraphrase' ? phrases.paraphrased(first) : undefined,
		to && phrases.to(to),
		quotedBy && phrases.quotedBy(quotedBy),
		chain.length > 0 ? phrases.via(chain) : undefined,
		translator && phrases.translated(translatorName(translator, phrases)),
		...doubtParts(quote, phrases)
	];
	return definedParts(parts);
}

/** Who relayed it, starting with the one closest to the speaker: “quoted by her lawyer”, “via KCNA, then AFP”. */
export function chainWords({ quotedBy, via }: Quote, phrases: EvidencePhrases): string[] {
	const parts = [
		quotedBy && phrases.quotedBy(quotedBy),
		via.length > 0 ? phrases.via(via) : undefined
	];
	return definedParts(parts);
}

/** How sure it is who said it, who is not named, and whether there is no source. */
export function doubtParts(
	{ attribution, unnamed, speaker, citations }: Quote,
	phrases: EvidencePhrases
): string[] {
	return [
		...(attribution === 'probable' ? [phrases.probable()] : []),
		...(attribution === 'disputed' ? [phrases.attributionDisputed()] : []),
		...(unnamed ? unnamedParts(unnamed, phrases, speaker !== undefined) : []),
		...(citations.length === 0 ? [phrases.noSource()] : [])
	];
}

/** Who relayed reported speech first, and the steps from there to the reader. */
function relayOf(
	{ mode, via, speaker, to }: Quote,
	carriers: readonly string[],
	phrases: EvidencePhrases
): { readonly first: string | undefined; readonly chain: readonly string[] } {
	const isReported = mode !== 'direct';
	const [first] = isReported ? via : [];
	const known = new Set([speaker, to, first]);
	const steps = (isReported ? via.slice(1) : via).filter((name) => !known.has(name));
	const others = [...new Set(carriers)].filter((name) => !known.has(name) && !via.includes(name));
	// A list of an author is complete; a single name is added to the publications that carried the words.
	if (via.length > 1) return { first, chain: steps };
	const all = [...steps, ...others];
	return { first, chain: all.length > 0 ? [phrases.all(all)] : [] };
}

/** Two words for authors themselves, in any language. */
export function translatorName(translator: string, phrases: EvidencePhrases): string {
	if (translator === 'publisher') return phrases.publisher();
	return translator === 'editor' ? phrases.editor() : translator;
}

/** @param isCounted - whether their number is shown */
export function unnamedParts(
	{ count, reason, vouchedBy }: Unnamed,
	phrases: EvidencePhrases,
	isCounted = true
): string[] {
	return definedParts([
		isCounted ? phrases.unnamed(count) : undefined,
		reason && phrases.unnamedWhy(reason),
		vouchedBy && phrases.vouchedBy(vouchedBy)
	]);
}

function definedParts(parts: readonly (string | undefined)[]): string[] {
	return parts.flatMap((part) => (part === undefined || part === '' ? [] : part));
}
