/**
 * The code that an author puts into another page. Pure. Published code cannot be changed: after a change here,
 * all older forms must still work (e2e/fixtures/snippets).
 */
import { escapeHtml } from '$lib/base/escape-html';

export interface FrameSnippet {
	/** Address of the embed, absolute. */
	readonly src: string;
	/** Its name for screen readers. */
	readonly title: string;
	/** px; undefined: as wide as possible. */
	readonly width?: number | undefined;
	/** px, reserved from the start. */
	readonly height: number;
	/** The page's own address contains the view; needs the loader. */
	readonly linked?: boolean;
}

/**
 * A frame alone, in the form that content systems accept. Its sandbox gives it no origin, but lets
 * its links open pages without a sandbox.
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

/** The script that makes frames as high as their content. Once per page is enough; more are harmless. */
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
	/** Of the link that is shown if the element does not work. */
	readonly words: string;
	/** Address of the module that defines it. */
	readonly module: string;
}

/** Without a frame: the timeline is a part of the page. */
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
 * The timeline itself is in the page: nothing else has to be stored.
 *
 * @param json - of a timeline file
 * @param module - address of the module that defines the element
 */
export function inlineSnippet(json: string, module: string): string {
	// No text of an author can end its element.
	const inline = json.replaceAll('<', '\\u003c');
	return [
		`<date-line><script type="application/json">${inline}</script></date-line>`,
		`<script type="module" src="${escapeHtml(module)}"></script>`
	].join('\n');
}

/** For pages and programs that allow no frame. */
export function linkSnippet(href: string, words: string): string {
	return `<p><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></p>`;
}
