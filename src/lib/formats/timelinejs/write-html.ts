/** The text of a slide as HTML: summary, quotes, who and where, sources. Every text is escaped. Pure. See ./SPEC.md §W. */
import { escapeHtml } from '$lib/base/escape-html';
import { hostOf } from '$lib/document/address';
import type { Block, Inline } from '$lib/document/rich-text';
import { toTextFragmentUrl } from '$lib/document/text-fragment';
import type { Citation, Media, Quote, Source, TimelineEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/bounds';
import { readMarkdown } from '../markdown/read';

/** What the text of a slide is made with. */
export interface HtmlContext {
	readonly sources: ReadonlyMap<string, Source>;
	readonly dateWords: (timing: Timing) => string;
}

/** Of states that change what a headline says. */
const STATES = ['disputed', 'denied', 'cancelled'];

/** @param more - media beside the one that the slide shows */
export function toSlideHtml(
	event: TimelineEvent,
	more: readonly Media[],
	context: HtmlContext
): string {
	const state = STATES.includes(event.status)
		? event.status
		: event.kind === 'scheduled'
			? event.kind
			: '';
	const whoAndWhere = [event.actors, event.places].map((names) => names.join(', ')).filter(Boolean);
	return [
		state === '' ? '' : `<p><em>${state}</em></p>`,
		event.summary === undefined ? '' : markdownToHtml(event.summary),
		...event.quotes.map((quote) => toQuote(quote, event, context)),
		event.stated === undefined ? '' : paragraph(`“${escapeHtml(event.stated)}”`),
		event.dateNote === undefined ? '' : markdownToHtml(event.dateNote),
		whoAndWhere.length === 0 ? '' : paragraph(escapeHtml(whoAndWhere.join(' · '))),
		...more.map(toMedia),
		toList(event.citations, context)
	].join('');
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

/** Words that are nobody's own stand in a paragraph. */
function toQuote(quote: Quote, event: TimelineEvent, context: HtmlContext): string {
	const { text, original, speaker, role, to, where, date, via, translator, versions } = quote;
	const said = paragraph(escapeHtml(text).replaceAll('\n', '<br>'));
	const first = original
		? `<p lang="${escapeHtml(original.lang)}">${escapeHtml(original.text).replaceAll('\n', '<br>')}</p>`
		: '';
	const by = [
		[speaker, role].filter(Boolean).join(', '),
		to === undefined ? '' : `→ ${to}`,
		[where, date && context.dateWords(date)].filter(Boolean).join(', '),
		via === undefined ? '' : `via ${via}`,
		translator ?? ''
	].filter(Boolean);
	// What an event cites stands below it once.
	const own = quote.citations === event.citations ? [] : quote.citations;
	const line = [...by.map(escapeHtml), ...own.map((cited) => toCitation(cited, context))].join(
		' · '
	);
	const others = versions.map(
		(version) =>
			paragraph(escapeHtml(version.text)) +
			(version.note === undefined ? '' : paragraph(escapeHtml(version.note))) +
			toList(version.citations, context)
	);
	const whole = quote.mode === 'direct' ? `<blockquote>${said}${first}</blockquote>` : said + first;
	return [whole, line === '' ? '' : paragraph(`— ${line}`), ...others].join('');
}

function toMedia({ url, caption, credit }: Media): string {
	const words = escapeHtml(caption);
	const shown = url === undefined ? words : link(url, words);
	return paragraph(credit === undefined ? shown : `${shown} (${escapeHtml(credit)})`);
}

function toList(citations: readonly Citation[], context: HtmlContext): string {
	const items = citations.map((cited) => `<li>${toCitation(cited, context)}</li>`).join('');
	return items === '' ? '' : `<ul>${items}</ul>`;
}

function toCitation(
	{ source: id, locator, selector, supports, note }: Citation,
	context: HtmlContext
): string {
	const source = context.sources.get(id);
	if (!source) return escapeHtml(id);
	const beside = [locator, note, supports === 'supports' ? undefined : supports]
		.filter(Boolean)
		.join('; ');
	const url =
		source.url !== undefined && selector ? toTextFragmentUrl(source.url, selector) : source.url;
	const said = toSourceHtml({ ...source, url }, context);
	return beside === '' ? said : `${said} (${escapeHtml(beside)})`;
}

function toSourceHtml(source: Source, { sources, dateWords }: HtmlContext): string {
	const { title, publisher, url, refusedUrl, date, authors, archived, citedIn } = source;
	const name = escapeHtml(title ?? publisher ?? url ?? refusedUrl ?? source.id);
	const parent = citedIn === undefined ? undefined : sources.get(citedIn);
	const beside = [
		authors.join(', '),
		title === undefined ? undefined : publisher,
		date && dateWords(date),
		url === undefined ? refusedUrl : undefined,
		parent && `via ${parent.publisher ?? parent.title ?? parent.id}`
	].filter(Boolean);
	return [
		url === undefined ? name : link(url, name),
		...beside.map((text) => escapeHtml(text ?? '')),
		...(archived ? [link(archived.url, escapeHtml(hostOf(archived.url)))] : [])
	].join(', ');
}
