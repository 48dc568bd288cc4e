/**
 * What an author puts into another page. Pure. These forms are published for good: what changes here
 * must leave every older one working (e2e/fixtures/snippets).
 */
import { escapeHtml } from '$lib/base/escape-html';

export interface FrameSnippet {
	/** Address of the embed, absolute. */
	readonly src: string;
	/** What a screen reader calls it. */
	readonly title: string;
	/** px; undefined: as wide as there is room. */
	readonly width?: number | undefined;
	/** px, kept free from the start. */
	readonly height: number;
	/** The page's own address carries what is looked at; needs the loader. */
	readonly linked?: boolean;
}

/**
 * A frame and nothing else, as content systems let it pass. Its sandbox gives it no origin, and lets
 * its links open pages that are free of it.
 */
export function frameSnippet({ src, title, width, height, linked }: FrameSnippet): string {
	return [
		`<iframe src="${escapeHtml(src)}"`,
		`title="${escapeHtml(title)}"`,
		`width="${width ?? '100%'}" height="${height}" frameborder="0" loading="lazy" allow="clipboard-write; fullscreen"`,
		...(linked ? ['data-dateline-link'] : []),
		'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'
	].join(' ');
}

/** What makes frames as high as their content. Once on a page is enough, more do no harm. */
export function loaderSnippet(src: string): string {
	return `<script async src="${escapeHtml(src)}"></script>`;
}

export interface ElementSnippet {
	/** Address of the timeline's file, absolute. */
	readonly src: string;
	/** Address of the reading page, absolute. */
	readonly href: string;
	/** More attributes, in their order. */
	readonly more: Iterable<readonly [name: string, value: string]>;
	/** Of the link that stands where the element does not. */
	readonly words: string;
	/** Address of the module that defines it. */
	readonly module: string;
}

/** No frame: the timeline is a part of the page. */
export function elementSnippet({ src, href, more, words, module }: ElementSnippet): string {
	const attributes = [['src', src], ['href', href], ...more]
		.map(([name, value = '']) => `${name}="${escapeHtml(value)}"`)
		.join(' ');
	return [
		`<date-line ${attributes}><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></date-line>`,
		`<script type="module" src="${escapeHtml(module)}"></script>`
	].join('\n');
}

/**
 * The timeline itself stands in the page: nothing has to be kept anywhere else.
 *
 * @param json - of a timeline file
 * @param module - address of what defines the element
 */
export function inlineSnippet(json: string, module: string): string {
	// No text of an author can end the element it stands in.
	const inline = json.replaceAll('<', '\\u003c');
	return [
		`<date-line><script type="application/json">${inline}</script></date-line>`,
		`<script type="module" src="${escapeHtml(module)}"></script>`
	].join('\n');
}

/** For where a page or a program lets no frame through. */
export function linkSnippet(href: string, words: string): string {
	return `<p><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></p>`;
}
