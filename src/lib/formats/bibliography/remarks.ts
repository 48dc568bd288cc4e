/** Information without a field in a bibliography format, as sentences. Pure. See ./SPEC.md §N. */
import type { Source, Timeline } from '$lib/document/timeline';
import type { SayDate } from '../shared/dates/date-words';
import { remarksOf, toSentence } from '../shared/source-line';
import { toLine } from '../shared/sound-text';

/** The information of a source without a suitable field in a format. */
export interface WithoutField {
	readonly date?: boolean;
	readonly accessed?: boolean;
	readonly archived?: boolean;
}

/** @returns undefined if there is none */
export type NoteOf = (source: Source, without: WithoutField) => string | undefined;

export function createNoteOf({ sources }: Timeline, say: SayDate): NoteOf {
	const { evidence, file } = say;
	const access = {
		open: undefined,
		registration: file.mustRegister(),
		subscription: file.mustSubscribe()
	};
	const byId = new Map(sources.map((source) => [source.id, source]));
	return (source, without) => {
		const { date, accessed, archived } = source;
		const kept = without.accessed ? accessed : undefined;
		const sentences = [
			without.date && date ? evidence.labelled(file.date(), toLine(say(date))) : undefined,
			...remarksOf({ ...source, accessed: kept }, byId, say),
			source.access && access[source.access]
		].filter((sentence) => sentence !== undefined);
		const said = sentences.map((sentence) => `${toSentence(sentence)}.`);
		// Last and without a full stop, which would look like a part of the address.
		if (without.archived && archived)
			said.push(evidence.labelled(toSentence(evidence.archived(undefined)), archived.url));
		return said.length === 0 ? undefined : said.join(' ');
	};
}
