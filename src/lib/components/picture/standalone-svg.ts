/** Drawn markup as a file of its own. Pure. */

/** What XML has no place for. */
const UNSOUND = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * @param markup - of one `<svg>`, its texts escaped; comments in it, which mark places for scripts, go
 * @returns a document that every program for SVG can read
 */
export function toStandaloneSvg(markup: string): string {
	const begin = markup.indexOf('<svg');
	const svg = markup.slice(begin, markup.lastIndexOf('</svg>') + '</svg>'.length);
	const plain = svg.replaceAll(/<!--[^]*?-->/g, '').replaceAll(UNSOUND, '\uFFFD');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${plain}\n`;
}
