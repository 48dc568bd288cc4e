/**
 * The content of an event as a Markdown tree: date, summary, quotes, media. Feeds and the
 * Markdown document are made from it; they differ in how they name sources.
 * Pure.
 */
import type { BlockContent, PhrasingContent } from 'mdast';
import { hostOf } from '$lib/document/address';
import type {
	Citation,
	Media,
	Quote,
	Timeline,
	TimelineEvent,
	UndatedEvent
} from '$lib/document/timeline';
import { kindOf } from '$lib/document/media-kind';
import { nameOfMedia } from '$lib/document/to-media';
import { chainWords, doubtParts, speakerWords, translatorName } from './attribution';
import { sayEventDate, type SayDate } from './dates/date-words';
import { factLine, factRows, placeNames, relationWords, remarkWords } from './evidence-words';
import { mediaSize, mediaUrl, type MediaPlaces } from './media-url';
import { isPost, postBlock } from './post';
import { link, list, markdownToTree, paragraph, picture, plainToTree, text } from './rich-text';
import { toLine } from './sound-text';

export interface BodyStyle {
	readonly groups: ReadonlyMap<string, string>;
	readonly headlines: ReadonlyMap<string, string>;
	readonly say: SayDate;
	/** The name of a source in running text: `2`, `KCNA`. */
	readonly nameSource: (id: string) => string;
	/** Links are followed by their addresses, so the host need not be shown. */
	readonly hasAddresses?: boolean;
	/** Where its files are. */
	readonly places?: MediaPlaces;
	/** Pictures are shown, not only linked, and so are the media of quotes. */
	readonly hasPictures?: boolean;
	/** The writer itself shows media, after this. */
	readonly mediaApart?: boolean;
}

export function bodyStyle(
	{ groups, events, undated }: Timeline,
	own: Omit<BodyStyle, 'groups' | 'headlines'>
): BodyStyle {
	return {
		groups: new Map(groups.map(({ id, label }) => [id, label])),
		headlines: new Map([...events, ...undated].map(({ id, headline }) => [id, headline])),
		...own
	};
}

/** An event with its date, or without one. */
type BodyEvent = UndatedEvent & Partial<Pick<TimelineEvent, 'timing'>>;

export function eventBody(event: BodyEvent, style: BodyStyle): BlockContent[] {
	return [
		paragraph(dateLine(event, style)),
		...(event.dateNote === undefined ? [] : plainToTree(event.dateNote)),
		...(event.summary === undefined ? [] : markdownToTree(event.summary, !style.hasAddresses)),
		...factLines(event, style),
		...event.quotes.flatMap((quote) => [
			...quoteBlocks(quote, style),
			...(style.hasPictures ? quote.media : []).map((media) => mediaBlock(media, style))
		]),
		...(style.mediaApart ? [] : event.media).map((media) => mediaBlock(media, style)),
		...detailLines(event, style).map((line) => paragraph([text(line)]))
	];
}

function dateLine(event: BodyEvent, { groups, say }: BodyStyle): PhrasingContent[] {
	const group = event.group === undefined ? undefined : groups.get(event.group);
	const date = toLine(sayEventDate(event, say));
	const more = [
		event.kind === 'scheduled' ? say.file.state('planned') : undefined,
		// Properties that most events do not have.
		event.status === 'reported' ? undefined : say.file.state(event.status),
		group
	];
	const rest = more.flatMap((part) => (part === undefined ? [] : ` · ${toLine(part)}`));
	return [{ type: 'strong', children: [text(date)] }, ...rest.map(text)];
}

function quoteBlocks(quote: Quote, style: BodyStyle): BlockContent[] {
	const { original, versions } = quote;
	const { file, evidence } = style.say;
	const said = plainToTree(quote.text);
	const inOriginal =
		original === undefined
			? []
			: [
					paragraph([text(evidence.labelled(file.inOriginal(toLine(original.lang)), ''))]),
					...plainToTree(original.text)
				];
	const line = paragraph([text(`— ${attribution(quote, style)}`)]);
	return [
		...inBlock([...said, ...inOriginal, line], quote),
		...versions.flatMap((version) => {
			const sources = citationWords(version.citations, style) || evidence.noSource();
			const words = [file.otherWording(), version.note, sources];
			const from = paragraph([text(`— ${evidence.listed(words.filter(isSaid).map(toLine))}`)]);
			return inBlock([...plainToTree(version.text), from], quote);
		})
	];
}

/** A block of quoted words; those of a paraphrase are nobody's own, so they are not in one. */
function inBlock(children: BlockContent[], { mode }: Quote): BlockContent[] {
	return mode === 'paraphrase' ? children : [{ type: 'blockquote', children }];
}

/** Who said it, to whom, where and when, who passed it on, and where it is. */
function attribution(quote: Quote, style: BodyStyle): string {
	const sources = citationWords(quote.citations, style);
	return `${creditWords(quote, style.say)}${sources === '' ? '' : ` (${sources})`}`;
}

/** Who said it, to whom, where and when, who relayed it, and how certain that is. */
export function creditWords(quote: Quote, say: SayDate): string {
	const { role, to, where, date, mode, translator } = quote;
	const { evidence, file } = say;
	const modes = { direct: undefined, reported: file.asReported, paraphrase: file.inOtherWords };
	const parts = [
		speakerWords(quote, evidence),
		role,
		to && evidence.to(to),
		where,
		date && say(date),
		...chainWords(quote, evidence),
		modes[mode]?.(),
		translator && evidence.translated(translatorName(translator, evidence)),
		...doubtParts(quote, evidence)
	];
	return evidence.listed(parts.filter(isSaid).map(toLine));
}

/** “2, p. 4; 3: disputes it”; '' without citations. */
export function citationWords(
	citations: readonly Citation[],
	{ nameSource, say }: Pick<BodyStyle, 'nameSource' | 'say'>
): string {
	const { file, evidence } = say;
	const support = { supports: undefined, disputes: file.disputesIt, mentions: file.mentionsIt };
	const words = citations.map((citation) => {
		const { source, locator, supports, note } = citation;
		const place = [nameSource(source), locator].filter(isSaid).join(', ');
		const remarks = remarkWords(citation, nameSource, evidence);
		return [place, support[supports]?.(), note, ...remarks].filter(isSaid).map(toLine).join(': ');
	});
	return [...new Set(words)].join('; ');
}

/** A table as lines: figures with the same label are side by side. */
function factLines({ facts }: UndatedEvent, { say, nameSource }: BodyStyle): BlockContent[] {
	if (facts.length === 0) return [];
	const rows = factRows(facts, nameSource, say.evidence);
	return [
		list(
			rows.map((row) => [paragraph([text(toLine(factLine(row, say.evidence)))])]),
			false
		)
	];
}

/** Of a file that is read where it is. */
const NOWHERE: MediaPlaces = { url: undefined };

/** A picture that is hidden on the page, or that has no address, is not shown here either. */
function mediaBlock(media: Media, style: BodyStyle): BlockContent {
	const { cover, caption, alt } = media;
	const { places = NOWHERE } = style;
	const url = mediaUrl(media, places);
	if (isPost(media) && cover === undefined) return postBlock(media, url, style.say);
	const isShown = style.hasPictures && kindOf(media) === 'image' && cover === undefined;
	if (!isShown || url === undefined) return mediaLine(media, url, style);
	return picture({ url, alt, caption, size: mediaSize(media, places) }, creditText(media));
}

function mediaLine(
	media: Media,
	url: string | undefined,
	{ hasAddresses }: BodyStyle
): BlockContent {
	const { cover } = media;
	const words = toLine(nameOfMedia(media));
	const host = url === undefined || hasAddresses ? [] : [text(` (${hostOf(url)})`)];
	return paragraph([
		...(cover === undefined ? [] : [text(`${toLine(cover)}: `)]),
		url === undefined ? text(words) : link(url, words),
		...host,
		...creditText(media)
	]);
}

function creditText({ credit }: Media): PhrasingContent[] {
	return credit === undefined ? [] : [text(` (${toLine(credit)})`)];
}

function detailLines(event: UndatedEvent, { say, headlines }: BodyStyle): string[] {
	const { actors, related } = event;
	const { evidence } = say;
	const line = (label: string, words: readonly string[]) =>
		words.length === 0 ? [] : [evidence.labelled(label, evidence.listed(words.map(toLine)))];
	return [
		...line(say.file.involved(), actors),
		...line(evidence.where(), placeNames(event, evidence)),
		...related.flatMap((relation) =>
			line(toLine(relationWords(relation, evidence)), [headlines.get(relation.to) ?? relation.to])
		)
	];
}

function isSaid(part: string | undefined): part is string {
	return part !== undefined && part !== '';
}
