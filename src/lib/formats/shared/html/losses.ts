/** Reports the parts of an HTML body that Markdown does not support: frames, scripts, films, links without a target. */
import type { Element, Nodes } from 'hast';
import { toSafeUrl } from '$lib/document/address';
import type { Place } from '../draft';
import { shorten } from '../clip';
import type { Notes } from '../notes';
import { isHtml, parse, SILENT } from './to-markdown';

const CODE = 'html-left-out';
/** More in one body are only counted. */
const MOST = 20;
/** Bodies without these lose nothing. */
const SUSPECT =
	/<(?:script|style|template|noscript|iframe|object|embed|video|audio|svg|form)\b|\b(?:href|src)\s*=/i;
const HELD = [...SILENT, 'embed', 'video', 'audio', 'svg', 'form'];

export function reportLosses(html: string, place: Place, notes: Notes): void {
	if (!isHtml(html)) return;
	const tree = parse(html);
	if (!tree) {
		const why =
			'There is more markup here than prose has. Its words are taken, its markup is left out.';
		notes.leftOut(place, html, why, CODE);
		return;
	}
	if (!SUSPECT.test(html)) return;
	const lost = [...lostIn(tree)];
	for (const { from, why } of lost.slice(0, MOST)) notes.leftOut(place, from, why, CODE);
	if (lost.length <= MOST) return;
	const rest = lost.slice(MOST).map(({ from }) => from);
	notes.leftOut(place, rest.join('\n'), `${rest.length} more like these are left out.`, CODE);
}

interface Lost {
	readonly from: string;
	readonly why: string;
}

function* lostIn(node: Nodes): Generator<Lost> {
	if (node.type === 'element') {
		const address = addressOf(node);
		if (HELD.includes(node.tagName)) {
			const what = address === '' ? '' : ` of “${shorten(address)}”`;
			const why = `A text has no place for <${node.tagName}>${what}. It is left out.`;
			yield { from: address || node.tagName, why };
			return;
		}
		if (['a', 'img'].includes(node.tagName) && address !== '' && toSafeUrl(address) === undefined)
			yield {
				from: address,
				why: `“${shorten(address)}” is not the address of a web page. The link is left out, and its words are kept.`
			};
	}
	if ('children' in node) for (const child of node.children) yield* lostIn(child);
}

function addressOf({ properties }: Element): string {
	const { href, src, data } = properties;
	return href ?? src ?? data ?? '';
}
