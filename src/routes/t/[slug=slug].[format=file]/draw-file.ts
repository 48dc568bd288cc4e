/** Files that are drawn: pictures of the chart, and the page that works without a network. */
import { createHash } from 'node:crypto';
import type { DrawnFormat } from '$lib/document/file-formats';
import { pictureSvg } from '$lib/components/picture/picture-svg';
import { writeHtml } from '$lib/formats/html/write';
import { writeJson } from '$lib/formats/timeline/write';
import { localeOf, type Locale } from '$lib/language/locale';
import { firstView } from '$lib/reading/first-view';
import type { Story } from '$lib/reading/open-story';
import type { Library } from '$lib/server/library';
import { readPart, TOO_LONG, type FileAsked, type Made } from '$lib/server/make-file';
import { toPng } from '$lib/server/picture';

/** The script of the page, and the words that stand before it: made by `npm run embed`. */
const scripts = import.meta.glob<string>('/static/embed/v1/{standalone,words-*}.js', {
	query: '?raw',
	import: 'default'
});
/** Pixels for each px of the SVG. */
const SCALE = 2;

export interface Drawing {
	readonly library: Library;
	readonly story: Story;
	readonly slug: string;
	readonly wanted: FileAsked['wanted'];
	/** Of the reading page, absolute. */
	readonly page: string;
}

/** @returns undefined where the file changes at this moment */
export function drawFile(format: DrawnFormat, drawing: Drawing): Promise<Made> {
	return format === 'page.html' ? drawPage(drawing) : drawPicture(format, drawing);
}

async function drawPicture(
	format: 'svg' | 'png',
	{ library, story, slug, wanted = {}, page }: Drawing
): Promise<BodyInit> {
	const content =
		story.kind === 'whole'
			? { timeline: story.timeline }
			: { large: await firstView(story.timeline, wanted, {}) };
	const updated = library.changedAt(slug);
	const asked = { ...wanted, address: page, ...(updated !== undefined && { updated }) };
	if (format === 'svg') return pictureSvg(content, asked);
	return toPng(pictureSvg(content, { ...asked, letters: 'ours' }), SCALE);
}

async function drawPage({ library, story, slug, wanted, page }: Drawing): Promise<Made> {
	const bytes = await library.bytesOf(slug, story);
	if (!bytes) return undefined;
	const found = await readPart(story, bytes, wanted);
	if (found === TOO_LONG) return TOO_LONG;
	const { timeline, file } = found;
	const script = await scriptFor(localeOf(timeline.lang));
	const scriptHash = createHash('sha256').update(script).digest('base64');
	const updated = library.changedAt(slug) ?? 0;
	return writeHtml({ timeline, url: page, updated }, { file: writeJson(file), script, scriptHash });
}

async function scriptFor(locale: Locale): Promise<string> {
	const parts = [`words-${locale}`, 'standalone'].map(async (name) =>
		scripts[`/static/embed/v1/${name}.js`]?.()
	);
	return (await Promise.all(parts)).join('\n');
}
