/** The page of an embed, as text: the server's HTML, its data, and its script. */

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
	/** The reading page of the same timeline. */
	readonly canonical?: string | undefined;
	readonly theme: EmbedLook['theme'];
	/** HTML for the look of the site. */
	readonly head?: string | undefined;
	/** Reloaded after this many seconds. */
	readonly refresh?: number | undefined;
	/** HTML, as Svelte renders it. */
	readonly body: string;
	/** The data that the script needs to take over; undefined: there is no script. */
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

/** No text of an author can end its element. */
function toJson(data: unknown): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}
