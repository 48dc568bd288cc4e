/** Turns rendered markup into a file. Pure. */

import { toXmlMarkup } from '$lib/base/xml-text';

/**
 * @param markup - of one `<svg>`, its texts escaped; comments in it, which are for scripts, are removed
 * @returns a document that every program for SVG can read
 */
export function toStandaloneSvg(markup: string): string {
	const begin = markup.indexOf('<svg');
	const svg = markup.slice(begin, markup.lastIndexOf('</svg>') + '</svg>'.length);
	const plain = toXmlMarkup(svg.replaceAll(/<!--[^]*?-->/g, ''));
	return `<?xml version="1.0" encoding="UTF-8"?>\n${plain}\n`;
}
