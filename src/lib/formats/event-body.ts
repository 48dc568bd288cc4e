/**
 * What there is to read of an event, as a tree of Markdown: date, summary, quotes, media. Feeds and the
 * Markdown document are made of it; how sources are named in it differs.
 * Pure.
 */
import type { BlockContent, PhrasingContent } from 'mdast';
import { hostOf } from '$lib/document/address';
import type { Citation, Media, Quote, Timeline, TimelineEvent } from '$lib/document/timeline';
import { sayEventDate, type SayDate } from './date-words';
import { link, markdownToTree, paragraph, plainToTree, text } from './rich-text';
import { toLine } from './sound-text';

export interface BodyStyle {
	readonly groups: ReadonlyMap<string, string>;
	readonly headlines: ReadonlyMap<string, string>;
	readonly say: SayDate;
	/** What a source is called in running text: `2`, `KCNA`. */
	readonly nameSource: (id: string) => string;
	/** Links are followed by their addresses, so that no host need stand there. */
	readonly hasAddresses?: boolean;
}

export function bodyStyle(
	{ groups, events }: Timeline,
	own: Pick<BodyStyle, 'say' | 'nameSource' | 'hasAddresses'>
): BodyStyle {
	return {
		groups: new Map(groups.map(({ id, label }) => [id, label])),
		headlines: new Map(events.map(({ id, headline }) => [id, headline])),
		...own
	};
}

export function eventBody(event: TimelineEvent, style: BodyStyle): BlockContent[] {
	return [
		paragraph(dateLine(event, style)),
		...(event.dateNote === undefined ? [] : plainToTree(event.dateNote)),
		...(event.summary === undefined ? [] : markdownToTree(event.summary, !style.hasAddresses)),
		...event.quotes.flatMap((quote) => quoteBlocks(quote, style)),
		...event.media.map((media) => mediaLine(media, style)),
		...detailLines(event, style).map((line) => paragraph([text(line)]))
	];
}

/** What is not said of most events. */
const STATUSES = {
	confirmed: 'confirmed',
	reported: undefined,
	disputed: 'disputed',
	denied: 'denied',
	cancelled: 'cancelled'
};

function dateLine(event: TimelineEvent, { groups, say }: BodyStyle): PhrasingContent[] {
	const group = event.group === undefined ? undefined : groups.get(event.group);
	const date = toLine(sayEventDate(event, say));
	const more = [event.kind === 'scheduled' ? 'planned' : undefined, STATUSES[event.status], group];
	const rest = more.flatMap((part) => (part === undefined ? [] : ` · ${toLine(part)}`));
	return [{ type: 'strong', children: [text(date)] }, ...rest.map(text)];
}

function quoteBlocks(quote: Quote, style: BodyStyle): BlockContent[] {
	const { original, versions } = quote;
	const said = plainToTree(quote.text);
	const inOriginal =
		original === undefined
			? []
			: [
					paragraph([text(`In the original (${toLine(original.lang)}):`)]),
					...plainToTree(original.text)
				];
	const line = paragraph([text(`— ${attribution(quote, style)}`)]);
	return [
		{ type: 'blockquote', children: [...said, ...inOriginal, line] },
		...versions.map((version): BlockContent => {
			const words = ['Other wording', version.note, citationWords(version.citations, style)];
			const from = paragraph([text(`— ${words.filter(isSaid).map(toLine).join(', ')}`)]);
			return { type: 'blockquote', children: [...plainToTree(version.text), from] };
		})
	];
}

const MODES = { direct: undefined, reported: 'as reported', paraphrase: 'in other words' };
const BY = new Map([
	['publisher', 'the publisher'],
	['editor', 'the editor']
]);

/** Who said it, to whom, where and when, who passed it on, and where it stands. */
function attribution(quote: Quote, style: BodyStyle): string {
	const sources = citationWords(quote.citations, style);
	return `${creditWords(quote, style.say)}${sources === '' ? '' : ` (${sources})`}`;
}

/** Who said it, to whom, where and when, and who passed it on. */
export function creditWords(quote: Quote, say: SayDate): string {
	const { speaker, role, to, where, date, via, mode, translator } = quote;
	const parts = [
		speaker ?? 'Speaker not named',
		role,
		to && `to ${to}`,
		where,
		date && say(date),
		via && `via ${via}`,
		MODES[mode],
		translator && `translated by ${BY.get(translator) ?? translator}`
	];
	return parts.filter(isSaid).map(toLine).join(', ');
}

const SUPPORT = { supports: undefined, disputes: 'disputes it', mentions: 'mentions it' };

/** “2, p. 4; 3: disputes it”; '' where nothing is cited. */
export function citationWords(
	citations: readonly Citation[],
	{ nameSource }: Pick<BodyStyle, 'nameSource'>
): string {
	const words = citations.map(({ source, locator, supports, note }) => {
		const place = [nameSource(source), locator].filter(isSaid).join(', ');
		return [place, SUPPORT[supports], note].filter(isSaid).map(toLine).join(': ');
	});
	return [...new Set(words)].join('; ');
}

function mediaLine({ url, caption, credit }: Media, { hasAddresses }: BodyStyle): BlockContent {
	const words = toLine(caption);
	const host = url === undefined || hasAddresses ? [] : [text(` (${hostOf(url)})`)];
	return paragraph([
		url === undefined ? text(words) : link(url, words),
		...host,
		...(credit === undefined ? [] : [text(` (${toLine(credit)})`)])
	]);
}

const RELATIONS = {
	background: 'Background',
	'leads-to': 'Leads to',
	follows: 'Follows',
	'part-of': 'Part of',
	contradicts: 'Contradicts'
};

function detailLines({ actors, places, related }: TimelineEvent, style: BodyStyle): string[] {
	return [
		...(actors.length === 0 ? [] : [`Involved: ${actors.map(toLine).join(', ')}`]),
		...(places.length === 0 ? [] : [`Where: ${places.map(toLine).join(', ')}`]),
		...related.map(({ to, rel }) => `${RELATIONS[rel]}: ${toLine(style.headlines.get(to) ?? to)}`)
	];
}

function isSaid(part: string | undefined): part is string {
	return part !== undefined && part !== '';
}
