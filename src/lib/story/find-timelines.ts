/** Searches the timelines of a site by words in their descriptions, and by topic. Pure. */
import { fold, wordsOf } from '$lib/base/fold';
import type { TimelineHead } from '$lib/document/reading';

export interface FoundIn {
	readonly head: Pick<TimelineHead, 'title' | 'summary' | 'groups'>;
	readonly tags: readonly string[];
}

/** @returns those that have every word of the query, and the topic; in the given order */
export function findTimelines<T extends FoundIn>(
	timelines: readonly T[],
	{ query, topic }: { readonly query: string; readonly topic: string | undefined }
): readonly T[] {
	const words = wordsOf(query);
	const wanted = topic === undefined ? undefined : fold(topic);
	if (words.length === 0 && wanted === undefined) return timelines;
	return timelines.filter((timeline) => {
		if (wanted !== undefined && !timeline.tags.some((tag) => fold(tag) === wanted)) return false;
		const text = textOf(timeline);
		return words.every((word) => text.includes(word));
	});
}

/** The searchable words of a timeline, folded; cached. */
const texts = new WeakMap<FoundIn, string>();

function textOf(timeline: FoundIn): string {
	const known = texts.get(timeline);
	if (known !== undefined) return known;
	const { head, tags } = timeline;
	const labels = head.groups.map(({ label }) => label);
	const text = fold([head.title, head.summary ?? '', ...labels, ...tags].join('\n'));
	texts.set(timeline, text);
	return text;
}

export interface Topic {
	/** In its first spelling. */
	readonly name: string;
	readonly count: number;
}

/** The topics of all timelines, the most frequent first. */
export function topicsOf(timelines: readonly FoundIn[]): Topic[] {
	const topics = new Map<string, { readonly name: string; count: number }>();
	for (const { tags } of timelines)
		for (const name of tags) {
			const known = topics.get(fold(name));
			if (known) known.count++;
			else topics.set(fold(name), { name, count: 1 });
		}
	return [...topics.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
