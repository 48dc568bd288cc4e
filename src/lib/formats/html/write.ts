/**
 * A timeline as one self-contained HTML file: readable without scripts, and with its own script a
 * chart. It sends no requests.
 * Pure. See ./SPEC.md §W.
 */
import type { BlockContent } from 'mdast';
import { escapeHtml } from '$lib/base/escape-html';
import type { InlinedPicture } from '$lib/document/inlined-picture';
import type { Source, Timeline, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { toHtmlDate } from '$lib/time/words';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import { bodyStyle, citationWords, eventBody, type BodyStyle } from '../shared/event-body';
import type { Published } from '../shared/published';
import { markdownToText, standfirstToTree, treeToHtml } from '../shared/rich-text';
import { toLine, toSound } from '../shared/sound-text';
import { sourceLine } from '../shared/source-line';
import { citedSources, shortName } from '../shared/cited-sources';
import { Figures } from './figures';
import { HTML_STYLES } from './styles';

export interface Standalone {
	/** The timeline's own file, as JSON. */
	readonly file: string;
	/** `/embed/v1/words-….js` of its language, and `/embed/v1/standalone.js`: text that is safe inside a page. */
	readonly script: string;
	/** SHA-256 of the script in base64: then no other script runs. Undefined if it cannot be computed. */
	readonly scriptHash?: string | undefined;
	/** The pictures inside, by path: ./inlined-pictures.ts. */
	readonly pictures?: ReadonlyMap<string, InlinedPicture> | undefined;
	/** The original page. */
	readonly site?: SiteOfPage | undefined;
}

export interface SiteOfPage {
	readonly name: string;
	/** Rules that override those of ./styles.ts; all that they need is inside. */
	readonly styles?: string | undefined;
}

export function writeHtml(published: Published, standalone: Standalone): string {
	const { timeline, url } = published;
	const { title, lang, summary } = timeline;
	const say = createSayDate(lang);
	const { pictures: inside = new Map<string, InlinedPicture>() } = standalone;
	const figures = new Figures({ inside, places: published, say });
	return `<!doctype html>
<html lang="${escapeHtml(toLine(lang))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(standalone)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${summary === undefined ? '' : `<meta name="description" content="${line(markdownToText(summary))}">\n`}<title>${line(title)}</title>
<link rel="icon" href="data:,">
${url === undefined ? '' : `<link rel="canonical" href="${line(url)}">\n`}<style>${HTML_STYLES}${standalone.site?.styles ?? ''}</style>
</head>
<body>
<main>
${headHtml(timeline, say)}
<date-line heading-level="1" media="none"${url === undefined ? '' : ` href="${line(url)}"`}>
<script type="application/json">${toDataBlock(standalone.file)}</script>
${listHtml(timeline, say, figures)}
</date-line>${figures.outside()}
</main>
${footHtml(url, standalone.site?.name)}
<script>${standalone.script}</script>
</body>
</html>
`;
}

/** Nothing is fetched, sent or framed; only the styles in the file apply. */
function policyOf({ scriptHash, site }: Standalone): string {
	const script = scriptHash === undefined ? "'unsafe-inline'" : `'sha256-${scriptHash}'`;
	return [
		"default-src 'none'",
		`script-src ${escapeHtml(script)}`,
		"style-src 'unsafe-inline'",
		'img-src data:',
		...(site?.styles?.includes('@font-face') ? ['font-src data:'] : []),
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
}

/** JSON that neither ends its element nor begins a comment. */
function toDataBlock(json: string): string {
	return toSound(json).replaceAll('<', '\\u003c');
}

function headHtml(timeline: Timeline, say: SayDate): string {
	const { title, summary, asOf, events, undated, sources } = timeline;
	const { file, evidence } = say;
	const quotes = [...events, ...undated].reduce((sum, event) => sum + event.quotes.length, 0);
	const facts = [
		file.events(events.length),
		...(quotes > 0 ? [file.quotes(quotes)] : []),
		...(sources.length > 0 ? [file.sourcesCounted(sources.length)] : []),
		spanWords(timeline, say),
		...(undated.length > 0 ? [evidence.undated(undated.length)] : [])
	];
	return `<header>
<h1 dir="auto">${line(title)}</h1>
${summary === undefined ? '' : `<div class="standfirst">${treeToHtml(standfirstToTree(summary))}</div>\n`}<p class="facts">${facts
		.filter((fact) => fact !== '')
		.map((fact) => `<span>${line(fact)}</span>`)
		.join(
			' · '
		)}${asOf ? ` · <strong class="as-of">${line(file.asOf(say(asOf)))}</strong>` : ''}</p>
</header>`;
}

/** The first date, to the last. */
function spanWords({ events }: Timeline, say: SayDate): string {
	const [first] = events;
	if (!first) return '';
	const last = events.reduce((a, b) => (endOf(b) > endOf(a) ? b : a));
	const start = say(first.timing);
	return first === last ? start : `${start} – ${say(last.timing)}`;
}

function endOf({ timing: { bounds } }: TimelineEvent): number {
	return Number.isFinite(bounds.end) ? bounds.end : bounds.start;
}

function listHtml(timeline: Timeline, say: SayDate, figures: Figures): string {
	const cited = citedSources(timeline);
	const numbers = new Map(cited.map(({ id }, i) => [id, i + 1]));
	const names = new Map(cited.map((source) => [source.id, shortName(source)]));
	const nameSource = (id: string) => `${names.get(id) ?? id} [${numbers.get(id) ?? '?'}]`;
	const style = bodyStyle(timeline, { say, nameSource, mediaApart: true });
	const articles = [...timeline.events, ...timeline.undated].map((event) =>
		articleHtml(event, { style, numbers, figures })
	);
	return `<ol class="events">
${articles.join('\n')}
</ol>${sourcesHtml(cited, say)}`;
}

/** With a date, or without one. */
type ListedEvent = UndatedEvent & Partial<Pick<TimelineEvent, 'timing'>>;

interface ListStyle {
	readonly style: BodyStyle;
	/** Of sources, by their ids. */
	readonly numbers: ReadonlyMap<string, number>;
	readonly figures: Figures;
}

function articleHtml(event: ListedEvent, { style, numbers, figures }: ListStyle): string {
	const [first, ...rest] = eventBody(event, style);
	const { file, evidence } = style.say;
	const from = citationWords(event.citations, style);
	return `<li><article id="e-${escapeHtml(toSound(event.id))}">
<h2 dir="auto">${line(event.headline)}</h2>
${first ? dateHtml(first, event) : ''}${treeToHtml(rest)}${figures.ofEvent(event)}${from === '' ? '' : `<p class="from">${linkNumbers(escapeHtml(evidence.labelled(file.sources(), from)), numbers)}</p>`}
</article></li>`;
}

/** The first line of an event's body: its date, also machine-readable, and its kind. */
function dateHtml(block: BlockContent, { timing }: ListedEvent): string {
	if (block.type !== 'paragraph') return treeToHtml([block]);
	const [date, ...more] = block.children;
	const words = date ? treeToHtml([date]) : '';
	const machine = timing && toHtmlDate(timing);
	const time =
		machine === undefined ? words : `<time datetime="${escapeHtml(machine)}">${words}</time>`;
	return `<p class="date">${time}${treeToHtml(more)}</p>`;
}

/** “KCNA [2]” links to the second source. Numbers that authors wrote in brackets are no links. */
function linkNumbers(html: string, numbers: ReadonlyMap<string, number>): string {
	const most = numbers.size;
	return html.replaceAll(/\[(\d{1,7})\]/g, (whole, digits: string) => {
		const number = Number(digits);
		return number >= 1 && number <= most ? `<a href="#s-${number}">${whole}</a>` : whole;
	});
}

function sourcesHtml(cited: readonly Source[], say: SayDate): string {
	if (cited.length === 0) return '';
	const byId = new Map(cited.map((source) => [source.id, source]));
	const items = cited.map(
		(source, i) =>
			`<li id="s-${i + 1}">[${i + 1}] ${treeToHtml(sourceLine(source, byId, say))}</li>`
	);
	return `
<section class="sources">
<h2>${line(say.file.sources())}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`;
}

function footHtml(url: string | undefined, siteName: string | undefined): string {
	const from = [
		...(siteName === undefined ? [] : [line(siteName)]),
		...(url === undefined ? [] : [`<a href="${line(url)}">${line(url)}</a>`])
	];
	return from.length === 0 ? '' : `<footer><p>${from.join(' · ')}</p></footer>`;
}

/** Text of an author, on one line, as HTML. */
function line(text: string): string {
	return escapeHtml(toLine(text));
}
