/** What of a timeline TimelineJS does not show: each kind is reported once. Pure. See ./SPEC.md §W. */
import { FLOATING } from '$lib/time/bounds';
import type { Media, Timeline, TimelineEvent } from '$lib/document/timeline';
import { mediaUrl } from '../shared/media-url';
import { mediaFieldWords, OF_POSTS } from '../shared/media-fields';
import { Unsupported } from '../shared/unsupported';
import { mediaTypeOf } from './media-types';

/** The default importance. */
const USUAL_IMPORTANCE = 3;

export class UnsupportedInSlides extends Unsupported {
	readonly #page: string | undefined;

	/** @param page - the address of the timeline, beside which its files are */
	constructor(page: string | undefined) {
		super('timelinejs-unsupported', 'TimelineJS does not show');
		this.#page = page;
	}

	addTimeline({ asOf, tags, lang, timezone, sources, undated }: Timeline): void {
		for (const { id } of undated) this.add('an event without a date', `events.${id}`);
		if (asOf) this.add('the day the story was told', 'asOf');
		if (tags.length > 0) this.add('its topics', 'tags');
		if (timezone !== undefined && timezone !== FLOATING)
			this.add('the zone of the timeline', 'timezone');
		const accessed = sources.filter((source) => source.accessed);
		for (const { id } of accessed) this.add('when a source was read', `sources.${id}.accessed`);
		if (!/^en\b/.test(lang)) this.add('its language', 'lang');
		const foreign = sources.filter((source) => source.lang !== undefined && source.lang !== lang);
		for (const { id } of foreign) this.add('the language of a source', `sources.${id}.lang`);
	}

	addEvent({
		id,
		label,
		headline,
		kind,
		status,
		importance,
		related,
		quotes
	}: TimelineEvent): void {
		const path = `events.${id}`;
		if (label !== headline) this.add('the label on the chart', `${path}.label`);
		if (kind === 'statement' || kind === 'context') this.add(`the kind “${kind}”`, `${path}.kind`);
		if (status === 'confirmed') this.add('that it is confirmed', `${path}.status`);
		if (importance !== USUAL_IMPORTANCE) this.add('how important it is', `${path}.importance`);
		if (related.length > 0) this.add('what it is related to', `${path}.related`);
		if (quotes.some(({ mode }) => mode !== 'direct'))
			this.add('that words are reported or paraphrased', `${path}.quotes`);
		quotes.forEach((quote, i) => {
			if (quote.media.length > 0) this.add('a recording of a quote', `${path}.quotes[${i}].media`);
		});
	}

	/** TimelineJS determines the kind of media from the address. @param shown - on the slide itself */
	addMedia({ id, media }: TimelineEvent, shown: Media | undefined): void {
		const path = `events.${id}`;
		for (const one of media) {
			const { type } = one;
			const url = mediaUrl(one, { url: this.#page });
			if (url === undefined && one.file !== undefined)
				this.add('a file of a timeline without an address', `${path}.media.file`);
			if (type !== undefined && (url === undefined || mediaTypeOf(url) !== type))
				this.add('what kind of media it is', `${path}.media`);
			if (one !== shown && one.alt !== undefined)
				this.add('the alternative text of a second picture', `${path}.media.alt`);
			for (const [field, what] of mediaFieldWords(
				one,
				one === shown ? ['lead', 'poster'] : OF_POSTS
			))
				this.add(what, `${path}.media.${field}`);
		}
	}

	/** For an era only headline and dates are shown. */
	addEra({ id, summary, display, quotes, citations, media }: TimelineEvent): void {
		const rest = [summary, display, ...quotes, ...citations, ...media];
		if (rest.some((part) => part !== undefined)) this.add('the text of an era', `events.${id}`);
	}
}
