/** Files that are drawn: pictures of the chart, pictures of links, and the HTML page that works without a network. */
import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { dataUrl } from '$lib/base/base64';
import { CARD_LANES } from '$lib/components/card/card-lanes';
import PictureCard from '$lib/components/card/PictureCard.svelte';
import SocialCard from '$lib/components/card/SocialCard.svelte';
import { pictureSvg } from '$lib/components/picture/picture-svg';
import { openServed } from '$lib/components/reader/open-long';
import { findAmong } from '$lib/document/media-facts';
import type { ReadingMedia } from '$lib/document/reading-media';
import { writeHtml } from '$lib/formats/html/write';
import { writeJson } from '$lib/formats/native/write';
import { localeOf, type Locale } from '$lib/language/locale';
import { createMemorySource } from '$lib/viewer/memory-source';
import { sheetInFile } from '$lib/site/in-files';
import { TOO_LONG, type CardPicture, type Job, type JobResult } from './job';
import { paintOf } from './paint';
import { toPng } from './png';
import { readPart, toBytes } from './write';

/** The script of the page, and the words that come before it: made by `npm run embed`. */
const scripts = import.meta.glob<string>('/static/embed/v1/{standalone,words-*}.js', {
	query: '?raw',
	import: 'default'
});
/** Pixels for each px of the SVG. */
const SCALE = 2;

type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

export async function drawPicture({
	format,
	content,
	asked,
	site
}: JobOf<'picture'>): Promise<JobResult> {
	if (format === 'svg') return toBytes(pictureSvg(content, asked, paintOf(site, 'any').paint));
	const { paint, fonts } = paintOf(site, 'ours');
	return toPng(pictureSvg(content, { ...asked, letters: 'ours' }, paint), { scale: SCALE, fonts });
}

export async function drawCard({
	content,
	event: id,
	picture,
	site
}: JobOf<'card'>): Promise<JobResult> {
	const source =
		'timeline' in content
			? createMemorySource(content.timeline, CARD_LANES)
			: openServed(content.large, '').source;
	const event =
		source.find(id ?? '')?.event ?? source.head.undated?.events.find((found) => found.id === id);
	if (id !== undefined && !event) return undefined;
	const { paint, fonts } = paintOf(site, 'ours');
	const lead = event && 'lead' in event ? event.lead : undefined;
	const { body } =
		event && lead && picture
			? render(PictureCard, {
					props: { title: source.head.title, event, picture: onCard(lead, picture), paint }
				})
			: render(SocialCard, { props: { source, event, paint } });
	return toPng(body, { fonts });
}

function onCard({ width, height, focus, credits }: ReadingMedia, { bytes, mime }: CardPicture) {
	return {
		src: dataUrl(bytes, mime),
		width,
		height,
		focus,
		credit: credits?.[0]?.words ?? ''
	};
}

export async function drawPage(job: JobOf<'page'>): Promise<JobResult> {
	const part = await readPart(job);
	if (part === TOO_LONG) return TOO_LONG;
	const { timeline, file } = part;
	const script = await scriptFor(localeOf(timeline.lang));
	const scriptHash = createHash('sha256').update(script).digest('base64');
	const { url, updated, site, media, pictures } = job;
	return toBytes(
		writeHtml(
			{ timeline, url, updated, findMedia: findAmong(media) },
			{
				file: writeJson(file),
				script,
				scriptHash,
				pictures,
				site: { name: site.name, styles: sheetInFile(site) }
			}
		)
	);
}

async function scriptFor(locale: Locale): Promise<string> {
	const parts = [`words-${locale}`, 'standalone'].map(async (name) =>
		scripts[`/static/embed/v1/${name}.js`]?.()
	);
	return (await Promise.all(parts)).join('\n');
}
