/**
 * The media of events in a page that is one file: pictures that are inside, and links to all others.
 * Pure. See ./SPEC.md §P.
 */
import { dataUrl } from '$lib/base/base64';
import { escapeHtml } from '$lib/base/escape-html';
import { hostOf, toSafeUrl } from '$lib/document/address';
import type { InlinedPicture } from '$lib/document/inlined-picture';
import { licenseName } from '$lib/document/license-name';
import { kindOf } from '$lib/document/media-kind';
import type { Media, UndatedEvent } from '$lib/document/timeline';
import { allMedia, nameOfMedia } from '$lib/document/to-media';
import { fileWords } from '$lib/language/file-words';
import type { SayDate } from '../shared/dates/date-words';
import { mediaUrl, type MediaPlaces } from '../shared/media-url';
import { isPost, postBlock } from '../shared/post';
import { treeToHtml } from '../shared/rich-text';
import { toLine, toSound } from '../shared/sound-text';
import { MOST_BYTES, MOST_BYTES_TOGETHER } from './inlined-pictures';

/** What a page has inside, and where the rest is. */
export interface FigureContext {
	/** By path. */
	readonly inside: ReadonlyMap<string, InlinedPicture>;
	readonly places: MediaPlaces;
	readonly say: SayDate;
}

/** Writes the media of one event after the other: a picture is inside once, and linked after that. */
export class Figures {
	readonly #context: FigureContext;
	/** The anchors of pictures, by path. */
	readonly #anchors = new Map<string, string>();
	/** In the order of the events. */
	readonly #outside = new Set<string>();

	constructor(context: FigureContext) {
		this.#context = context;
	}

	ofEvent(event: UndatedEvent): string {
		return allMedia(event)
			.map((media) => this.#figure(media))
			.join('');
	}

	/** What is not in the file, at its end; '' if nothing is missing. */
	outside(): string {
		if (this.#outside.size === 0) return '';
		const { file, evidence } = this.#context.say;
		const limits = file.insideLimits(
			evidence.bytes(MOST_BYTES),
			evidence.bytes(MOST_BYTES_TOGETHER)
		);
		return `
<section class="outside">
<h2>${line(file.notInside())}</h2>
<p>${line(limits)}</p>
<ul>
${[...this.#outside].map((html) => `<li>${html}</li>`).join('\n')}
</ul>
</section>`;
	}

	#figure(media: Media): string {
		const { file, cover } = media;
		const picture = file === undefined ? undefined : this.#context.inside.get(file);
		if (file === undefined || !picture) return this.#link(media);
		const before = this.#anchors.get(file);
		if (before !== undefined) {
			const words = `${coverWords(media)}<a href="#${before}">${line(nameOfMedia(media))}</a>`;
			return `<p class="media">${words}${this.#credits(media)}</p>`;
		}
		const anchor = `m-${this.#anchors.size + 1}`;
		this.#anchors.set(file, anchor);
		const shown = img(file, picture, media.alt);
		const covered =
			cover === undefined ? shown : `<details><summary>${line(cover)}</summary>${shown}</details>`;
		return `<figure id="${anchor}">${covered}${this.#caption(media)}</figure>`;
	}

	#caption(media: Media): string {
		const caption = media.caption === undefined ? '' : line(media.caption);
		const words = `${caption}${this.#credits(media)}`;
		return words === '' ? '' : `<figcaption>${words}</figcaption>`;
	}

	#link(media: Media): string {
		const { places, say } = this.#context;
		if (isPost(media) && media.cover === undefined)
			return treeToHtml([postBlock(media, mediaUrl(media, places), say)]);
		const html = this.#linkWords(media);
		const kind = kindOf(media);
		if (kind !== undefined && kind !== 'embed') this.#outside.add(html);
		return `<p class="media">${html}</p>`;
	}

	/** Name, host, kind and size, who made it. */
	#linkWords(media: Media): string {
		const { places, say } = this.#context;
		const { file } = media;
		const url = mediaUrl(media, places);
		const words = line(nameOfMedia(media));
		const named =
			url === undefined ? words : `<a href="${line(url)}">${words}</a> (${line(hostOf(url))})`;
		const facts = file === undefined ? undefined : places.findMedia?.(file);
		const about = facts && file !== undefined ? fileWords(file, facts, say.evidence) : undefined;
		const more = about === undefined ? '' : ` <small>${line(about)}</small>`;
		return `${coverWords(media)}${named}${more}${this.#credits(media)}`;
	}

	#credits({ credit, license }: Media): string {
		const licenseUrl = license === undefined ? undefined : toSafeUrl(license);
		const licensed =
			licenseUrl === undefined
				? license && line(license)
				: `<a href="${line(licenseUrl)}">${line(licenseName(licenseUrl))}</a>`;
		return [credit && line(credit), licensed]
			.flatMap((words) => (words ? ` <small>${words}</small>` : []))
			.join('');
	}
}

/** The script of the page finds a picture by its path. */
function img(path: string, { bytes, mime, width, height }: InlinedPicture, alt = ''): string {
	return `<img src="${dataUrl(bytes, mime)}" data-path="${escapeHtml(toSound(path))}" alt="${line(alt)}" width="${width}" height="${height}">`;
}

function coverWords({ cover }: Media): string {
	return cover === undefined ? '' : `${line(cover)}: `;
}

/** Text of an author, on one line, as HTML. */
function line(text: string): string {
	return escapeHtml(toLine(text));
}
