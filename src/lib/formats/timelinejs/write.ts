/**
 * Writes a timeline as the JSON of TimelineJS 3. Unsupported information is reported.
 * Pure. See ./SPEC.md §W.
 */
import { escapeHtml } from '$lib/base/escape-html';
import type { Problem } from '$lib/base/result';
import type { Media, Timeline, TimelineEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { createSayDate } from '../shared/dates/date-words';
import { groupNames } from '../shared/group-names';
import { withoutGaps } from '../shared/ids';
import { mediaUrl, placeUrl } from '../shared/media-url';
import type { Published } from '../shared/published';
import { toSoundJson } from '../shared/sound-text';
import type { Scale } from './dates';
import { mediaTypeOf } from './media-types';
import { UnsupportedInSlides } from './unsupported';
import { toSlideDates } from './write-dates';
import { markdownToHtml, toSlideHtml, type HtmlContext } from './write-html';

export interface WrittenTimelineJs {
	/** JSON. */
	readonly text: string;
	/** Once per field, with the first event. */
	readonly leftOut: readonly Problem[];
}

/** Beyond these years TimelineJS needs its other scale. */
const MAX_HUMAN_YEAR = 270_000;

export function writeTimelineJs({ timeline, url }: Published): WrittenTimelineJs {
	const unsupported = new UnsupportedInSlides(url);
	const writer = new SlideWriter(timeline, url, unsupported);
	unsupported.addTimeline(timeline);
	const [eras, events] = partEras(timeline.events);
	const written = {
		title: {
			unique_id: freeId(timeline.events),
			text: { headline: escapeHtml(timeline.title), text: markdownToHtml(timeline.summary ?? '') },
			autolink: false
		},
		events: events.map((event) => writer.toSlide(event)),
		eras: eras.map((event) => writer.toSlide(event)),
		scale: writer.scale
	};
	return { text: `${toSoundJson(written)}\n`, leftOut: unsupported.toProblems() };
}

/** Eras are separate. TimelineJS shows nothing if there are only eras: then they become events. */
function partEras(all: readonly TimelineEvent[]): [TimelineEvent[], readonly TimelineEvent[]] {
	const eras = all.filter(isEra);
	return eras.length === all.length ? [[], all] : [eras, all.filter((event) => !isEra(event))];
}

/** An era of TimelineJS has two ends. */
function isEra({ kind, timing }: TimelineEvent): boolean {
	return (
		kind === 'era' && Number.isFinite(timing.bounds.start) && Number.isFinite(timing.bounds.end)
	);
}

function freeId(events: readonly TimelineEvent[]): string {
	const taken = new Set(events.map(({ id }) => id));
	let id = 'title';
	for (let number = 2; taken.has(id); number++) id = `title-${number}`;
	return id;
}

class SlideWriter {
	readonly scale: Scale;
	readonly #context: HtmlContext;
	readonly #groups: ReadonlyMap<string, string>;
	readonly #unsupported: UnsupportedInSlides;

	constructor(timeline: Timeline, page: string | undefined, unsupported: UnsupportedInSlides) {
		const isFar = timeline.events.some(({ timing }) =>
			yearsOf(timing).some((year) => Math.abs(year) > MAX_HUMAN_YEAR)
		);
		this.scale = isFar ? 'cosmological' : 'human';
		this.#context = {
			sources: new Map(timeline.sources.map((source) => [source.id, source])),
			say: createSayDate(timeline.lang),
			page
		};
		this.#groups = groupNames(timeline.groups);
		this.#unsupported = unsupported;
	}

	toSlide(event: TimelineEvent): object {
		this.#unsupported.addEvent(event);
		if (isEra(event)) this.#unsupported.addEra(event);
		const { isExact, ...dates } = toSlideDates(event.timing, this.scale);
		const words = event.display ?? (isExact ? undefined : this.#context.say(event.timing));
		const shown = this.#shownOf(event);
		this.#unsupported.addMedia(event, shown);
		const others = event.media.filter((media) => media !== shown);
		const group = event.group === undefined ? undefined : this.#groups.get(event.group);
		return withoutGaps({
			unique_id: event.id,
			...dates,
			display_date: words && this.#plainly(words, event, 'date'),
			text: {
				headline: escapeHtml(event.headline),
				text: toSlideHtml(event, others, this.#context)
			},
			media: shown && toMedia(shown, this.#context.page),
			group: group && this.#plainly(group, event, 'group'),
			autolink: false
		});
	}

	/** A slide has one: that which leads, else the first, of those that TimelineJS can show. */
	#shownOf({ media }: TimelineEvent): Media | undefined {
		const able = media.filter((one) => {
			const url = mediaUrl(one, { url: this.#context.page });
			return url !== undefined && mediaTypeOf(url) !== undefined;
		});
		return able.find(({ lead }) => lead) ?? able[0];
	}

	/** TimelineJS removes markup from these texts, and then draws the rest as markup. */
	#plainly(text: string, { id }: TimelineEvent, field: string): string {
		if (/[<>]/.test(text)) this.#unsupported.add(`“<” in a ${field}`, `events.${id}.${field}`);
		return escapeHtml(text.replaceAll('<', '‹').replaceAll('>', '›'));
	}
}

function yearsOf({ date, parts = [] }: Timing): number[] {
	return date.kind === 'point' ? [date.year] : parts.flatMap(yearsOf);
}

function toMedia(media: Media, page: string | undefined): object {
	const { alt, caption, credit, poster } = media;
	return withoutGaps({
		url: mediaUrl(media, { url: page }),
		thumbnail: poster && placeUrl(poster, page),
		alt: alt === undefined ? undefined : escapeHtml(alt),
		caption: caption === undefined ? undefined : escapeHtml(caption),
		credit: credit === undefined ? undefined : escapeHtml(credit)
	});
}
