/** The HTML in the head of a page or an embed for its site. Pure. */
import { escapeHtml } from '$lib/base/escape-html';
import { faceFor } from './font/family';
import type { Site } from './site';

/** The files of the most used fonts: they are preloaded. */
const FIRST_WEIGHTS = { text: 400, display: 700 } as const;

/**
 * @param addressOf - a file of the site, by the last part of its address
 * @returns HTML; '' for a site with the default look
 */
export function siteHead(site: Site, addressOf: (file: string) => string): string {
	const { sheet, text, display } = site;
	if (sheet === undefined) return '';
	const fonts = new Set(
		[faceFor(text, FIRST_WEIGHTS.text), faceFor(display, FIRST_WEIGHTS.display)].flatMap(
			(face) => face?.file ?? []
		)
	);
	const href = (file: string) => escapeHtml(addressOf(file));
	return [
		...[...fonts].map(
			(file) => `<link href="${href(file)}" rel="preload" as="font" crossorigin="anonymous" />`
		),
		`<link href="${href(sheet)}" rel="stylesheet" />`
	].join('');
}

/** The address of the icon of its pages; undefined: the program's icon. */
export function iconOf({ icon }: Site, addressOf: (file: string) => string): string | undefined {
	return icon === undefined ? undefined : addressOf(icon);
}
