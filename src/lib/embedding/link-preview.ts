/** Data for other sites that show a link to a page: Open Graph, cards, and the link to oEmbed. */
import { escapeHtml } from '$lib/base/escape-html';

export interface Preview {
	readonly title: string;
	readonly description: string | undefined;
	/** BCP 47. */
	readonly lang: string;
	readonly siteName: string;
	/** Absolute addresses: of the page, of its picture, and of the oEmbed of this very view. */
	readonly page: string;
	readonly card: string;
	readonly cardAlt: string;
	readonly oEmbed: string;
}

/**
 * HTML of a head. Browsers do not need it, so no script makes it.
 *
 * @see https://ogp.me
 */
export function linkPreview(preview: Preview): string {
	const { title, description, lang, siteName, page, card, cardAlt, oEmbed } = preview;
	const properties = {
		'og:title': title,
		'og:type': 'article',
		'og:url': page,
		'og:site_name': siteName,
		'og:locale': lang.replace('-', '_'),
		'og:image': card,
		'og:image:type': 'image/png',
		'og:image:width': '1200',
		'og:image:height': '630',
		'og:image:alt': cardAlt,
		...(description !== undefined && { 'og:description': description })
	};
	return [
		`<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oEmbed)}" title="${escapeHtml(title)}">`,
		...Object.entries(properties).map(
			([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`
		),
		'<meta name="twitter:card" content="summary_large_image">'
	].join('');
}
