/**
 * Checks the meaning of media: each has a place, a picture says what it shows, referenced sources exist.
 * Pure. See ./SPEC.md §V.
 */
import { toSafeUrl } from './address';
import { checkId } from './check-ids';
import { checkAddress, readDate } from './check-source';
import type { Dates } from './dates';
import type { Finding, Key, Report } from './finding';
import { isAddress, MEDIA_FOLDER, toMediaPath } from './media-path';
import { kindOf } from './media-kind';
import type { MediaEntry } from './schema-media';
import { toMedia } from './to-media';

/** Few readers see more than this many. */
const MANY = 60;
/** A longer alternative text is read aloud without a pause: a description belongs to the caption. */
const LONG_ALT = 500;

/** @param keys - of the event or quote */
export function checkMedia(
	media: readonly MediaEntry[] | undefined,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	dates: Dates,
	report: Report,
	findings: Finding[]
): void {
	if (media === undefined) return;
	if (media.length > MANY)
		report(
			'media-many',
			[...keys, 'media'],
			`${media.length} pictures and recordings in one place: few readers look at more than ${MANY}. All are shown.`,
			'warning'
		);
	media.forEach((entry, i) => {
		checkOne(entry, [...keys, 'media', i], sources, report);
		checkPost(entry, [...keys, 'media', i], dates, report, findings);
	});
}

function checkOne(
	entry: MediaEntry,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	report: Report
): void {
	const { url, file, alt, poster, transcript, source, lead } = entry;
	if (url === undefined && file === undefined)
		report(
			'media-place',
			keys,
			'This media has no place: write its address (url), or its path beside the timeline (file).'
		);
	checkAddress(url, keys, ['url'], report);
	if (file !== undefined) checkPath(file, [...keys, 'file'], report);
	if (poster !== undefined) checkPlace(poster, [...keys, 'poster'], report);
	if (transcript !== undefined) checkPlace(transcript, [...keys, 'transcript'], report);
	if (source !== undefined) checkId(source, sources, 'source', [...keys, 'source'], report);
	const kind = kindOf(toMedia(entry));
	if (kind === 'image' && alt === undefined)
		report(
			'media-alt',
			keys,
			'This picture has no “alt”: say what it shows, for readers who cannot see it. Write alt: "" if it is only decoration.',
			'warning'
		);
	if (kind === 'video' && file !== undefined && transcript === undefined)
		report(
			'media-captions',
			keys,
			'This video has no captions: name a WebVTT file as “transcript”, for readers who cannot hear it.',
			'warning'
		);
	if (alt !== undefined && alt.length > LONG_ALT)
		report(
			'media-alt-long',
			[...keys, 'alt'],
			`This “alt” has ${alt.length} characters, and is read aloud in one go: say what the picture shows in a sentence or two, and write the rest as “caption”.`,
			'warning'
		);
	if (lead === true && kind !== 'image' && kind !== 'video')
		report(
			'media-lead',
			[...keys, 'lead'],
			'Only a picture or a video can be shown large: “lead” has no effect here.',
			'warning'
		);
}

const OF_POSTS = ['author', 'date', 'text', 'archived'] as const;

function checkPost(
	entry: MediaEntry,
	keys: readonly Key[],
	dates: Dates,
	report: Report,
	findings: Finding[]
): void {
	const { date, archived } = entry;
	if (date !== undefined) readDate(dates, date, keys, ['date'], findings);
	if (archived?.date !== undefined)
		readDate(dates, archived.date, keys, ['archived', 'date'], findings);
	checkAddress(archived?.url, keys, ['archived', 'url'], report);
	const given = OF_POSTS.filter((field) => entry[field] !== undefined);
	const [first] = given;
	if (first !== undefined && kindOf(toMedia(entry)) !== 'embed')
		report(
			'media-post',
			[...keys, first],
			`Only a post is shown with ${given.map((field) => `“${field}”`).join(', ')}: write “type: embed” if this is one.`,
			'warning'
		);
}

function checkPath(written: string, keys: readonly Key[], report: Report): void {
	if (toMediaPath(written) !== undefined) return;
	const why = isAddress(written)
		? 'This is an address: write it as “url”.'
		: `“${written}” is not used: a file is named by its path beside the timeline, in a folder whose name ends with “${MEDIA_FOLDER}”: name${MEDIA_FOLDER}/photo.jpg.`;
	report('media-path', keys, why, 'warning');
}

/** An address, or a path. */
function checkPlace(written: string, keys: readonly Key[], report: Report): void {
	if (!isAddress(written)) checkPath(written, keys, report);
	else if (toSafeUrl(written) === undefined) checkAddress(written, keys, [], report);
}
