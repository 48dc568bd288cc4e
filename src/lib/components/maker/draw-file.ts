/** Files that are drawn, in the author's browser: pictures of the chart, and the page that works without a network. */
import { page } from '$app/state';
import type { DrawnFormat } from '$lib/document/file-formats';
import { FILE_TYPES } from '$lib/document/file-types';
import { baseLocale, localeOf, type Locale } from '$lib/language/locale';
import type { MakerState } from './maker-state.svelte';
import { paintOfPage } from './paint-of-page';
import { renderPicture, toPng } from '../picture/render-picture';
import { instantAt } from '$lib/time/span';

/** The script of the page, and the words that stand before it. */
const SCRIPT = '/embed/v1/standalone.js';
const wordsIn = (locale: Locale) => `/embed/v1/words-${locale}.js`;

/** @param only - ids of events; undefined: all */
export async function drawFile(
	maker: MakerState,
	format: DrawnFormat,
	only: readonly string[] | undefined
): Promise<Blob> {
	if (format === 'page.html') {
		const { whole, first } = maker.shown ?? {};
		const lang = (whole ?? first?.start.head)?.lang ?? baseLocale;
		const script = await fetchText(wordsIn(localeOf(lang)), SCRIPT);
		const scriptHash = await hashOf(script);
		const made = await maker.worker.host.writePage({
			script,
			scriptHash,
			only,
			now: instantAt(Date.now()),
			site: { name: page.data.site.name }
		});
		if (made === undefined) throw new Error('There is nothing to write yet');
		return new Blob([made], { type: FILE_TYPES['page.html'] });
	}
	const { whole, first } = maker.shown ?? {};
	const content = whole ? { timeline: whole } : first && { large: first };
	if (!content) throw new Error('There is nothing to draw yet');
	const { span, query, group, scale } = only === undefined ? {} : maker.location;
	const svg = renderPicture(
		content,
		{ span, query, group, scale },
		paintOfPage(page.data.site.name)
	);
	return format === 'png' ? toPng(svg) : new Blob([svg], { type: FILE_TYPES.svg });
}

async function fetchText(...addresses: string[]): Promise<string> {
	const responses = await Promise.all(addresses.map((address) => fetch(address)));
	return (await Promise.all(responses.map((response) => response.text()))).join('\n');
}

/** SHA-256 in base64; undefined where the browser does not work it out: on pages without TLS. */
async function hashOf(text: string): Promise<string | undefined> {
	if (!window.isSecureContext) return undefined;
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
