/** Who said it and who passed it on, in words, for pages and files. Pure. See $lib/document/SPEC.md §E. */
import type { Quote, Unnamed } from '$lib/document/timeline';
import type { EvidencePhrases } from '$lib/language/evidence-phrases';
import type { Timing } from '$lib/time/timing';

/** Who speaks: by name, or as one of people who are not named. */
export function speakerWords({ speaker, unnamed }: Quote, phrases: EvidencePhrases): string {
	if (speaker !== undefined) return speaker;
	return unnamed ? phrases.unnamed(unnamed.count) : phrases.unattributed();
}

/**
 * The parts behind the speaker's name: “as reported by KCNA”, “via AFP and Arab News”.
 *
 * @param carriers - the publications in which the words were read, if they are to be said
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
	return sayable(parts);
}

/** Who passed it on, from the speaker outwards: “quoted by her lawyer”, “via KCNA, then AFP”. */
export function chainWords({ quotedBy, via }: Quote, phrases: EvidencePhrases): string[] {
	const parts = [
		quotedBy && phrases.quotedBy(quotedBy),
		via.length > 0 ? phrases.via(via) : undefined
	];
	return sayable(parts);
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

/** Who put it into words for us, if it is reported speech, and the steps from there to the reader. */
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
	// A chain that its author wrote is whole; one who relayed it is beside those in which it was read.
	if (via.length > 1) return { first, chain: steps };
	const all = [...steps, ...others];
	return { first, chain: all.length > 0 ? [phrases.all(all)] : [] };
}

/** Two words that authors write for who they are, in any language. */
export function translatorName(translator: string, phrases: EvidencePhrases): string {
	if (translator === 'publisher') return phrases.publisher();
	return translator === 'editor' ? phrases.editor() : translator;
}

/** @param isCounted - whether it is said how many they are */
export function unnamedParts(
	{ count, reason, vouchedBy }: Unnamed,
	phrases: EvidencePhrases,
	isCounted = true
): string[] {
	return sayable([
		isCounted ? phrases.unnamed(count) : undefined,
		reason && phrases.unnamedWhy(reason),
		vouchedBy && phrases.vouchedBy(vouchedBy)
	]);
}

function sayable(parts: readonly (string | undefined)[]): string[] {
	return parts.flatMap((part) => (part === undefined || part === '' ? [] : part));
}
