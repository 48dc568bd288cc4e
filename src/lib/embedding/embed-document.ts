/** The page of an embed, as text: the server's drawing, the data of it, and what brings it to life. */

import type { EmbedLook } from '$lib/embedding/parameters';
import { escapeHtml } from '$lib/base/escape-html';

/** Made by `npm run embed`; see src/embed/builds.ts. */
export interface EmbedAssets {
	/** Addresses of the module and of the styles. */
	readonly script: string;
	readonly style: string;
}

export interface EmbedDocument {
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
	readonly title: string;
	/** The reading page of which this is another form. */
	readonly canonical?: string | undefined;
	readonly theme: EmbedLook['theme'];
	/** HTML: what the look of the site needs. */
	readonly head?: string | undefined;
	/** Looked at again after so many seconds. */
	readonly refresh?: number | undefined;
	/** HTML, as Svelte renders it. */
	readonly body: string;
	/** What the script needs to take over; undefined: nothing to take over. */
	readonly data?: unknown;
}

export function embedDocument(page: EmbedDocument, { script, style }: EmbedAssets): string {
	const { lang, dir, title, canonical, theme, refresh, head, body, data } = page;
	const isAlive = data !== undefined;
	return [
		'<!doctype html>',
		`<html lang="${escapeHtml(lang)}" dir="${dir}"${theme !== 'auto' ? ` data-theme="${theme}"` : ''}>`,
		'<head>',
		'<meta charset="utf-8" />',
		'<meta name="viewport" content="width=device-width, initial-scale=1" />',
		`<title>${escapeHtml(title)}</title>`,
		'<meta name="robots" content="noindex, indexifembedded" />',
		...(canonical ? [`<link rel="canonical" href="${escapeHtml(canonical)}" />`] : []),
		...(refresh ? [`<meta http-equiv="refresh" content="${refresh}" />`] : []),
		'<link rel="icon" href="data:," />',
		`<link rel="stylesheet" href="${style}" />`,
		...(isAlive ? [`<script type="module" crossorigin src="${script}"></script>`] : []),
		...(head ? [head] : []),
		'</head>',
		'<body>',
		`<main id="dateline">${body}</main>`,
		...(isAlive
			? [`<script type="application/json" id="dateline-data">${toJson(data)}</script>`]
			: []),
		'</body>',
		'</html>'
	].join('\n');
}

/** No text of an author can end the element it stands in. */
function toJson(data: unknown): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}
