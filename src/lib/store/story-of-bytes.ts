/** From the bytes of a timeline file to a story, or to its problems. */
import { createHash } from 'node:crypto';
import { part, settle } from '$lib/base/drain';
import { toRevisionName } from '$lib/base/revision-name';
import { decodeUtf8 } from '$lib/base/utf8';
import { readTimelineFile } from '$lib/formats/native/read';
import { isJson } from '$lib/formats/native/json-or-yaml';
import type { FindMedia } from '$lib/document/media-facts';
import { filesOfTimeline } from '$lib/document/to-media';
import type { ReadFile } from '$lib/formats/read-file';
import { openStory, READING_PART, type Story } from '$lib/story/open-story';
import type { LabelFonts } from '$lib/chart/labels/measure';
import type { Problem } from '$lib/base/result';
import { checkMemory } from './memory';

/** The name of a revision. */
export function revisionOf(bytes: Uint8Array): string {
	return toRevisionName(createHash('sha256').update(bytes).digest('hex'));
}

export interface ReadOptions {
	readonly slug: string;
	readonly revision: string;
	/** The fonts of labels; undefined: our own. */
	readonly fonts?: LabelFonts | undefined;
	/** Looks at the files that its media need; undefined: it has none. */
	readonly media?: (files: readonly string[]) => Promise<FindMedia>;
	/** By the id of an event: when it was corrected. Milliseconds since 1970. */
	readonly corrected?: ReadonlyMap<string, number>;
	/** Cancels the work. */
	readonly signal?: AbortSignal;
	/** Called with the finished part, 0–1. */
	readonly onpart?: (part: number) => void;
}

/** A story, and the syntax of its file. */
export interface StoryOfBytes {
	readonly story: Story;
	/** The files that its media need, beside it. */
	readonly files: readonly string[];
	/** Whether it is strict JSON, not YAML. */
	readonly isJson: boolean;
}

export interface StoryRead {
	/** Undefined if the problems include an error. */
	readonly opened: StoryOfBytes | undefined;
	readonly problems: readonly Problem[];
}

/** @throws if there is not enough memory for it, or the signal aborts */
export async function storyOfBytes(
	bytes: Uint8Array,
	{ slug, revision, fonts, media, corrected, ...watch }: ReadOptions
): Promise<StoryRead> {
	checkMemory(bytes.length);
	const text = decodeUtf8(bytes);
	const reading = part(readTimelineFile(text), 0, READING_PART);
	const read = await settle(reading, watch);
	const files = read.timeline ? filesOfTimeline(read.timeline) : [];
	const findMedia = await media?.(files);
	const opening = openStory(given(read), { slug, revision, fonts, findMedia, corrected });
	const { story, problems } = await settle(opening, watch);
	return { problems, opened: story && { story, files, isJson: isJson(text) } };
}

/** What is read already. */
function* given(read: ReadFile): Generator<number, ReadFile> {
	yield 1;
	return read;
}
