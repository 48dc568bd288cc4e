/** Pages of a static site: headers of a server are moved into the HTML. */

/** @param {string} text */
const escape = (text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A page that contains its policy, and links to its oEmbed as a file.
 *
 * @param {string} html
 * @param {string} policy - content security policy
 * @param {string} origin
 * @returns {{ html: string, framing: string }} with the rule that HTML cannot contain: who may frame the page
 */
export function toStaticPage(html, policy, origin) {
	const directives = policy.split('; ');
	const isFraming = (/** @type {string} */ directive) => directive.startsWith('frame-ancestors ');
	const own = directives.filter((directive) => !isFraming(directive)).join('; ');
	const meta = `<meta http-equiv="content-security-policy" content="${escape(own)}" />`;
	const framing = directives.find(isFraming) ?? '';
	return {
		// Without a rule anybody may.
		framing: framing === 'frame-ancestors *' ? '' : framing,
		html: html
			.replace(/<meta charset="utf-8" ?\/?>/, (charset) => charset + meta)
			.replace(
				/(<link rel="alternate" type="application\/json\+oembed" href=")([^"]*)/,
				(_, before, href) => before + origin + oEmbedPath(href.replaceAll('&amp;', '&'), origin)
			)
	};
}

/**
 * The oEmbed file of a page on a static site.
 *
 * @param {string} asked - address of the request, with the page’s as `url`
 * @param {string} origin
 */
export function oEmbedPath(asked, origin) {
	const page = new URL(asked, origin).searchParams.get('url') ?? '';
	return `/oembed${new URL(page, origin).pathname}.json`;
}

/**
 * A page that redirects to an event in the page of its timeline: events of a long one have no own page.
 *
 * @param {string} page - absolute address of the timeline
 * @param {string} id @param {string} headline
 */
export function pointerPage(page, id, headline) {
	const [title, target] = [escape(headline), `${page}?event=${id}#e-${id}`];
	return [
		'<!doctype html>',
		'<html>',
		'<head>',
		'<meta charset="utf-8" />',
		'<meta name="viewport" content="width=device-width, initial-scale=1" />',
		`<title>${title}</title>`,
		`<meta http-equiv="refresh" content="0; url=${target}" />`,
		`<meta property="og:title" content="${title}" />`,
		`<meta property="og:image" content="${page}/card.png" />`,
		`<link rel="canonical" href="${page}" />`,
		'</head>',
		`<body><p><a href="${target}">${title}</a></p></body>`,
		'</html>'
	].join('\n');
}
