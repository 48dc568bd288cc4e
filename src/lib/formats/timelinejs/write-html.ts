/** The text of a slide as HTML: summary, quotes, people, places, sources. Every text is escaped. Pure. See ./SPEC.md §W. */
import { nameOfMedia } from '$lib/document/to-media';
import { escapeHtml } from '$lib/base/escape-html';
import { hostOf } from '$lib/document/address';
import type { Block, Inline } from '$lib/document/rich-text';
import { toTextFragmentUrl } from '$lib/document/text-fragment';
import type { Citation, Media, Quote, Source, TimelineEvent } from '$lib/document/timeline';
import { chainWords, doubtParts, translatorName } from '../shared/attribution';
import type { SayDate } from '../shared/dates/date-words';
import { factLine, factRows, placeNames, remarkWords } from '../shared/evidence-words';
import { doiBeside, shortName } from '../shared/cited-sources';
import { readMarkdown } from '../shared/markdown';
import { mediaUrl } from '../shared/media-url';
import { isPost, postBlock } from '../shared/post';
import { treeToHtml } from '../shared/rich-text';

/** The data for the text of a slide. */
export interface HtmlContext {
	readonly sources: ReadonlyMap<string, Source>;
	readonly say: SayDate;
	/** The address of the timeline, beside which its files are. */
	readonly page: string | undefined;
}

/** @param more - media in addition to the one that the slide shows */
export function toSlideHtml(
	event: TimelineEvent,
	more: readonly Media[],
	context: HtmlContext
): string {
	const { evidence } = context.say;
	const state = stateOf(event, context.say);
	const names = [event.actors, placeNames(event, evidence)];
	const whoAndWhere = names.map(evidence.listed).filter(Boolean);
	return [
		state === undefined ? '' : `<p><em>${escapeHtml(state)}</em></p>`,
		event.summary === undefined ? '' : markdownToHtml(event.summary),
		toFactList(event, context),
		...event.quotes.map((quote) => toQuote(quote, event, context)),
		event.stated === undefined ? '' : paragraph(escapeHtml(evidence.quoted(event.stated))),
		event.dateNote === undefined ? '' : markdownToHtml(event.dateNote),
		whoAndWhere.length === 0 ? '' : paragraph(escapeHtml(whoAndWhere.join(' · '))),
		...more.map((media) => toMedia(media, context)),
		toList(event.citations, context)
	].join('');
}

/** A state that changes the meaning of a headline. */
function stateOf({ status, kind }: TimelineEvent, { file }: SayDate): string | undefined {
	if (status === 'disputed' || status === 'denied' || status === 'cancelled')
		return file.state(status);
	return kind === 'scheduled' ? file.state('planned') : undefined;
}

function toFactList({ facts }: TimelineEvent, { say, sources }: HtmlContext): string {
	const items = factRows(facts, namesIn(sources), say.evidence).map(
		(row) => `<li>${escapeHtml(factLine(row, say.evidence))}</li>`
	);
	return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function namesIn(sources: HtmlContext['sources']): (id: string) => string {
	return (id) => {
		const source = sources.get(id);
		return source ? shortName(source) : id;
	};
}

export function markdownToHtml(markdown: string): string {
	return readMarkdown(markdown).map(toBlock).join('');
}

function toBlock(block: Block): string {
	if (block.kind === 'paragraph') return paragraph(toInlines(block.children));
	const items = block.items.map((item) => `<li>${toInlines(item)}</li>`).join('');
	return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
}

function toInlines(inlines: readonly Inline[]): string {
	return inlines.map(toInline).join('');
}

function toInline(inline: Inline): string {
	if (inline.kind === 'text') return escapeHtml(inline.text).replaceAll('\n', '<br>');
	const inner = toInlines(inline.children);
	if (inline.kind === 'link') return link(inline.url, inner);
	return inline.kind === 'strong' ? `<strong>${inner}</strong>` : `<em>${inner}</em>`;
}

const paragraph = (html: string) => `<p>${html}</p>`;
const link = (url: string, html: string) => `<a href="${escapeHtml(url)}">${html}</a>`;

/** Words without a speaker are a paragraph. */
function toQuote(quote: Quote, event: TimelineEvent, context: HtmlContext): string {
	const { text, original, speaker, role, to, where, date, translator, versions } = quote;
	const { say } = context;
	const said = paragraph(escapeHtml(text).replaceAll('\n', '<br>'));
	const first = original
		? `<p lang="${escapeHtml(original.lang)}">${escapeHtml(original.text).replaceAll('\n', '<br>')}</p>`
		: '';
	const who = speaker ?? (quote.unnamed && say.evidence.unnamed(quote.unnamed.count));
	const by = [
		[who, role].filter(Boolean).join(', '),
		to === undefined ? '' : say.evidence.to(to),
		[where, date && say(date)].filter(Boolean).join(', '),
		...chainWords(quote, say.evidence),
		translator === undefined
			? ''
			: say.evidence.translated(translatorName(translator, say.evidence)),
		...doubtParts(quote, say.evidence)
	].filter(Boolean);
	// What an event cites is below it once.
	const cited = quote.citations === event.citations ? [] : quote.citations;
	// The source printed no words of a paraphrase: there is nothing to open it at.
	const isFree = quote.mode === 'paraphrase';
	const own = isFree ? cited.map((citation) => ({ ...citation, selector: undefined })) : cited;
	const line = [...by.map(escapeHtml), ...own.map((cited) => toCitation(cited, context))].join(
		' · '
	);
	const others = versions.map(
		(version) =>
			paragraph(escapeHtml(version.text)) +
			(version.note === undefined ? '' : paragraph(escapeHtml(version.note))) +
			(toList(version.citations, context) || paragraph(escapeHtml(say.evidence.noSource())))
	);
	const whole = quote.mode === 'direct' ? `<blockquote>${said}${first}</blockquote>` : said + first;
	return [whole, line === '' ? '' : paragraph(`— ${line}`), ...others].join('');
}

function toMedia(media: Media, { page, say }: HtmlContext): string {
	const { credit } = media;
	const url = mediaUrl(media, { url: page });
	if (isPost(media)) return treeToHtml([postBlock(media, url, say)]);
	const words = escapeHtml(nameOfMedia(media));
	const shown = url === undefined ? words : link(url, words);
	return paragraph(credit === undefined ? shown : `${shown} (${escapeHtml(credit)})`);
}

function toList(citations: readonly Citation[], context: HtmlContext): string {
	const items = citations.map((cited) => `<li>${toCitation(cited, context)}</li>`).join('');
	return items === '' ? '' : `<ul>${items}</ul>`;
}

function toCitation(citation: Citation, context: HtmlContext): string {
	const { source: id, locator, selector, supports, note } = citation;
	const source = context.sources.get(id);
	if (!source) return escapeHtml(id);
	const { file, evidence } = context.say;
	const support = { supports: undefined, disputes: file.disputesIt, mentions: file.mentionsIt };
	const remarks = remarkWords(citation, namesIn(context.sources), evidence);
	const beside = [locator, note, support[supports]?.(), ...remarks].filter(Boolean).join('; ');
	const url =
		source.url !== undefined && selector ? toTextFragmentUrl(source.url, selector) : source.url;
	const said = toSourceHtml({ ...source, url }, context);
	return beside === '' ? said : `${said} (${escapeHtml(beside)})`;
}

function toSourceHtml(source: Source, { sources, say }: HtmlContext): string {
	const { title, publisher, url, refusedUrl, date, authors, archived, citedIn } = source;
	const name = escapeHtml(title ?? publisher ?? url ?? refusedUrl ?? source.id);
	const parent = citedIn === undefined ? undefined : sources.get(citedIn);
	const beside = [
		authors.join(', '),
		title === undefined ? undefined : publisher,
		date && say(date),
		url === undefined ? refusedUrl : undefined,
		parent && say.evidence.citedIn(shortName(parent)),
		...remarkWords(source, namesIn(sources), say.evidence)
	].filter(Boolean);
	const doi = doiBeside(source);
	return [
		url === undefined ? name : link(url, name),
		...beside.map((text) => escapeHtml(text ?? '')),
		...(doi === undefined ? [] : [link(doi.url, escapeHtml(doi.words))]),
		...(archived ? [link(archived.url, escapeHtml(hostOf(archived.url)))] : [])
	].join(', ');
}
