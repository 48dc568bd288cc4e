/** A post as a Markdown tree: its words, who wrote them, when, and where they are. Pure. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { hostOf } from '$lib/document/address';
import { kindOf } from '$lib/document/media-kind';
import type { Media } from '$lib/document/timeline';
import type { SayDate } from './dates/date-words';
import { link, paragraph, plainToTree, text } from './rich-text';
import { toLine } from './sound-text';

/** Whether more than the address of a post is known. */
export function isPost(media: Media): boolean {
	const { author, text: words, archived } = media;
	return kindOf(media) === 'embed' && Boolean(words ?? author ?? archived);
}

/** @param url - of its page */
export function postBlock(media: Media, url: string | undefined, say: SayDate): BlockContent {
	const { text: words, archived, caption } = media;
	const archivedWords = say.evidence.archived(archived?.date && say(archived.date));
	const by: PhrasingContent[][] = [
		[text(`— ${byWords(media, say)}`)],
		...(url === undefined ? [] : [[link(url, hostOf(url))]]),
		...(archived ? [[link(archived.url, archivedWords)]] : [])
	];
	const children = [
		...(caption === undefined ? [] : plainToTree(caption)),
		...(words === undefined ? [] : plainToTree(words)),
		paragraph(by.flatMap((part, i) => (i === 0 ? part : [text(' · '), ...part])))
	];
	return { type: 'blockquote', children };
}

/** “Jane Doe, 3 May 2001” */
function byWords({ author, credit, date }: Media, say: SayDate): string {
	const parts = [author ?? credit, date && say(date)];
	return say.evidence.listed(parts.flatMap((part) => (part ? [toLine(part)] : [])));
}
