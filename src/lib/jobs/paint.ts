/** The colours of a site's pictures, and the font files for their text. */
import { familiesOf, toPaint, type Paint } from '$lib/components/picture/paint';
import { createWriting } from '$lib/components/picture/writing';
import { faceFor, fontsOf, widerThanOurs, type Face, type Family } from '$lib/site/font/family';
import { toFamily, type SiteInFiles } from '$lib/site/in-files';

export interface PaintOfSite {
	readonly paint: Paint;
	/** Font files that no machine has by default. */
	readonly fonts: readonly Uint8Array[];
}

/** Titles are bold and have serifs: wider than the measured font by this factor, in any font. */
const TITLE_WIDER = { ours: 1.14, any: 1.3 };
const BOLD = 700;
/** Only one weight of a variable font is drawn: it may differ this much from the needed one. */
const FAR = 250;

let last: { readonly key: string; readonly made: PaintOfSite } | undefined;

/** @param letters - `ours`: drawn on the server; `any`: in any font of a reader */
export function paintOf(site: SiteInFiles, letters: 'ours' | 'any'): PaintOfSite {
	const key = `${letters} ${site.version} ${site.name}`;
	if (last?.key !== key) last = { key, made: makePaint(site, letters) };
	return last.made;
}

function makePaint(site: SiteInFiles, letters: 'ours' | 'any'): PaintOfSite {
	const text = drawable(toFamily(site.text), 400);
	const display = drawable(toFamily(site.display), BOLD);
	const nameFor = (family: Family, weight: number) => faceFor(family, weight)?.facts.family;
	const wider =
		display.length > 0
			? widerThanOurs(display, BOLD) * (letters === 'ours' ? 1 : TITLE_WIDER.ours)
			: TITLE_WIDER[letters];
	const families = familiesOf({
		text: nameFor(text, 400),
		bold: nameFor(text, 600),
		display: nameFor(display, BOLD)
	});
	const writing = createWriting(text.length > 0 ? fontsOf(text) : undefined, wider);
	const isUsed = ({ file }: { file: string }) =>
		[...text, ...display].some((face) => face.file === file);
	return {
		paint: toPaint(site, families, writing),
		fonts: [...site.text, ...site.display].filter(isUsed).map(({ bytes }) => bytes)
	};
}

/** A family without a weight near the needed one is replaced by ours. */
function drawable(family: Family, weight: number): Family {
	const isNear = ({ facts }: Face) => Math.abs(facts.ownWeight - weight) <= FAR;
	const near = family.filter((face) => !face.isItalic && isNear(face));
	return near.length > 0 ? family.filter(({ isItalic }) => !isItalic) : [];
}
