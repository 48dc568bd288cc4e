/**
 * Makes a timeline of slides from any version: each has fields with the names of TimelineJS 3
 * and their places. See ./SPEC.md §S.
 */
import { FLOATING, resolveDate } from '$lib/time/bounds';
import type { Key } from '$lib/document/finding';
import type { Draft, DraftEvent, DraftOptions, Place, Undated } from '../shared/draft';
import { clip, clipNoted, shorten } from '../shared/clip';
import { reportLosses } from '../shared/html/losses';
import { htmlToMarkdown, htmlToText } from '../shared/html/to-markdown';
import { Ids, withoutGaps } from '../shared/ids';
import { fieldOf, isFields, textOf, toShown, type Fields } from '../shared/json-fields';
import type { Notes } from '../shared/notes';
import { Sources } from '../shared/sources';
import type { FileOrder } from './day-order';
import { joinDates, readDate, type KnownDate, type Scale } from './dates';
import { UnreadFields } from '../shared/unread-fields';
import { readBackground, readMedia } from './media';
import { displayOf, fieldsOf, KNOWN, PLACE_OF } from './slide-fields';

export interface Slide {
	readonly fields: Fields;
	/** @param field - `start_date`, `text.headline` */
	readonly placeOf: (field: string) => Place;
}

const MAX_HEADLINE = 300;
const MAX_LABEL = 80;
/** A headline that was made from a text. */
const MADE_LENGTH = 80;
const CODE = 'timelinejs-date';

export class SlideDrafter {
	readonly unread = new UnreadFields('timelinejs-field', 'fields');
	readonly #notes: Notes;
	readonly #scale: Scale;
	readonly #order: FileOrder | undefined;
	readonly #ids = new Ids('event');
	readonly #groups = new Ids('group');
	readonly #sources = new Sources();
	readonly #sourcePlaces = new Map<string, Place>();
	readonly #events: DraftEvent[] = [];
	/** By event: the places of its fields. */
	readonly #places: Slide['placeOf'][] = [];
	/** By event: the fields of its media. */
	readonly #pictures: (readonly string[])[] = [];
	readonly #undated: Undated[] = [];
	#title: { readonly head: object; readonly placeOf: Slide['placeOf'] } | undefined;

	/** @param order - of day and month in text dates */
	constructor(notes: Notes, scale: Scale, order?: FileOrder) {
		this.#notes = notes;
		this.#order = order;
		this.#scale = scale;
	}

	addTitle({ fields, placeOf }: Slide): void {
		const text = fieldsOf(fields, 'text');
		const media = readMedia(
			fieldsOf(fields, 'media'),
			(name) => placeOf(`media.${name}`),
			this.#notes
		);
		if (media.media)
			this.#notes.leftOut(
				placeOf('media.url'),
				JSON.stringify(media.media),
				'A timeline has no media of its own. That of the title is left out.',
				'timelinejs-media'
			);
		const summary = [htmlToMarkdown(textOf(text, 'text')), media.prose]
			.filter(Boolean)
			.join('\n\n');
		reportLosses(textOf(text, 'text'), placeOf('text.text'), this.#notes);
		const headline = htmlToText(textOf(text, 'headline'));
		const title =
			headline && clipNoted(headline, MAX_HEADLINE, placeOf('text.headline'), this.#notes);
		this.#title = { head: withoutGaps({ title: some(title), summary: some(summary) }), placeOf };
		for (const source of media.sources) this.#cite(source, placeOf('media.credit'));
		this.#countLeft(fields, ['text', 'media'], placeOf);
	}

	addEvent(slide: Slide): void {
		this.#add(slide, 'event');
	}

	addEra(slide: Slide): void {
		this.#add(slide, 'era');
	}

	#add({ fields, placeOf }: Slide, kind: 'event' | 'era'): void {
		const date = this.#readDate(fields, placeOf, kind);
		const media = readMedia(
			fieldsOf(fields, 'media'),
			(name) => placeOf(`media.${name}`),
			this.#notes
		);
		const words = this.#readWords(fields, placeOf, media.prose);
		if (!words) return;
		const background = readBackground(fieldOf(fields, 'background'), placeOf, this.#notes);
		const { headline, summary } = words;
		const group = htmlToText(textOf(fields, 'group'));
		const display = date && displayOf(fields, placeOf, this.#notes);
		const entry = withoutGaps({
			id: this.#idOf(fields, headline, placeOf),
			date: display ? { value: date, display } : date,
			headline,
			summary: some(summary),
			kind: kind === 'era' ? kind : undefined,
			group: group && this.#groups.of(clipNoted(group, MAX_LABEL, placeOf('group'), this.#notes)),
			sources: someOf([
				...new Set(media.sources.map((source) => this.#cite(source, placeOf('media.credit'))))
			]),
			media: someOf([media.media, background].filter((one) => one !== undefined))
		});
		if (entry.group === '') delete entry.group;
		const isUsed = { thumbnail: media.poster !== undefined, background: background !== undefined };
		this.#countLeft(fields, KNOWN.slide, placeOf, isUsed);
		if (date === undefined) this.#undated.push({ entry, place: placeOf('start_date') });
		else {
			this.#events.push(entry);
			this.#places.push(placeOf);
			this.#pictures.push([...(media.media ? ['media'] : []), 'background']);
		}
	}

	/** EDTF; undefined: there is no date, which is reported. */
	#readDate(fields: Fields, placeOf: Slide['placeOf'], kind: 'event' | 'era'): string | undefined {
		const start = this.#readEnd(fields, 'start_date', placeOf);
		const end = this.#readEnd(fields, 'end_date', placeOf);
		if (start === 'wrong' || end === 'wrong') return undefined;
		if (!start || (kind === 'era' && !end)) {
			const [which, field] = start ? ['end', 'end_date'] : ['date', 'start_date'];
			const written = toShown(fieldOf(fields, field));
			this.#notes.undated(placeOf(field), written, `There is no ${which}.`, CODE);
			return undefined;
		}
		const date = joinDates(start, end, kind === 'era');
		const resolved = resolveDate(date, FLOATING);
		if (!resolved.ok) {
			const why = resolved.problems.map(({ message }) => message).join(' ');
			this.#notes.undated(placeOf('end_date'), date, why, CODE);
			return undefined;
		}
		this.#reportDate(start, placeOf, 'start_date');
		if (end) this.#reportDate(end, placeOf, 'end_date');
		if (end && !date.includes('/'))
			this.#notes.changed(placeOf('end_date'), `${date}/${date}`, date);
		return date;
	}

	#readEnd(
		fields: Fields,
		field: string,
		placeOf: Slide['placeOf']
	): KnownDate | 'wrong' | undefined {
		const order = this.#order ? this.#order.order : 'month first';
		const read = readDate(fieldOf(fields, field), this.#scale, order);
		if (!('why' in read)) return read;
		if (read.why === '') return undefined;
		const place = placeOf(read.part === '' ? field : `${field}.${read.part}`);
		this.#notes.undated(place, read.written, read.why, CODE);
		return 'wrong';
	}

	#reportDate(
		{ date, clock, written, isYearZero, dropped }: KnownDate,
		placeOf: Slide['placeOf'],
		field: string
	): void {
		for (const { part, written: from, why } of dropped)
			this.#notes.leftOut(placeOf(`${field}.${part}`), from, why, CODE);
		const edtf = `${date}${clock}`;
		if (written !== undefined && written !== edtf)
			this.#notes.changed(placeOf(field), written, edtf);
		if (isYearZero)
			this.#notes.warn(
				placeOf(field),
				'There was no year 0: it is read as 1 BC, where TimelineJS draws it.',
				CODE
			);
	}

	/** Undefined: it has no text for a headline, which is reported. */
	#readWords(
		fields: Fields,
		placeOf: Slide['placeOf'],
		prose: string
	): { headline: string; summary: string } | undefined {
		const text = fieldsOf(fields, 'text');
		const body = textOf(text, 'text');
		const written = htmlToText(textOf(text, 'headline'));
		reportLosses(body, placeOf('text.text'), this.#notes);
		reportLosses(textOf(text, 'headline'), placeOf('text.headline'), this.#notes);
		const summary = [htmlToMarkdown(body), prose].filter(Boolean).join('\n\n');
		if (written.length > MAX_HEADLINE)
			return {
				headline: clipNoted(written, MAX_HEADLINE, placeOf('text.headline'), this.#notes),
				summary: [htmlToMarkdown(textOf(text, 'headline')), summary].filter(Boolean).join('\n\n')
			};
		if (written !== '') return { headline: written, summary };
		const caption = htmlToText(textOf(fieldsOf(fields, 'media'), 'caption'));
		const headline = clip(htmlToText(body) || caption || htmlToText(prose), MADE_LENGTH);
		const place = placeOf('text.headline');
		if (headline === '') {
			this.#notes.leftOut(
				place,
				toShown(fields).slice(0, 2000),
				'There is no headline and no text. It is left out.',
				'timelinejs-slide'
			);
			return undefined;
		}
		this.#notes.warn(
			place,
			`There is no headline: “${shorten(headline)}” is taken from its text.`,
			'timelinejs-headline'
		);
		return { headline, summary };
	}

	#idOf(fields: Fields, headline: string, placeOf: Slide['placeOf']): string {
		const written = textOf(fields, 'unique_id');
		const id = this.#ids.unique(written || headline);
		if (written !== '' && id !== written) this.#notes.changed(placeOf('unique_id'), written, id);
		return id;
	}

	#cite(source: object, place: Place): string {
		const id = this.#sources.idOf(source, place.line ?? 1);
		if (!this.#sourcePlaces.has(id)) this.#sourcePlaces.set(id, place);
		return id;
	}

	#countLeft(
		fields: Fields,
		read: readonly string[],
		placeOf: Slide['placeOf'],
		isUsed = { thumbnail: false, background: false }
	): void {
		this.unread.addAll(fields, isUsed.background ? [...read, 'background'] : read, '', placeOf);
		if (isUsed.background)
			this.unread.addAll(fieldOf(fields, 'background'), ['url', 'alt'], 'background', placeOf);
		for (const part of ['text', 'media', 'start_date', 'end_date'] as const) {
			const known = [
				...(part === 'text' || part === 'media' ? KNOWN[part] : KNOWN.date),
				...(part === 'media' && isUsed.thumbnail ? ['thumbnail'] : [])
			];
			const value = fieldOf(fields, part);
			const isRead =
				isFields(value) || value === undefined || value === '' || part.endsWith('date');
			if (isRead) this.unread.addAll(value, known, part, placeOf);
			else this.unread.add(part, value, placeOf(part));
		}
	}

	finish({ title }: DraftOptions): Draft {
		this.unread.report(this.#notes);
		const groups = this.#groups.entries().map(([label, id]) => [id, { label }]);
		return {
			file: {
				version: 1,
				title,
				...this.#title?.head,
				groups: Object.fromEntries(groups) as Record<string, object>,
				sources: this.#sources.toEntries(),
				events: this.#events
			},
			placeOf: (keys) => this.#placeOf(keys),
			undated: this.#undated,
			asked: { dayOrder: this.#order?.asked },
			problems: this.#notes.problems
		};
	}

	#placeOf([kind, index, key, inner, deeper]: readonly Key[]): Place {
		if (kind === 'sources') return this.#sourcePlaces.get(String(index)) ?? { path: '' };
		if (kind === 'title' || kind === 'summary')
			return this.#title?.placeOf(kind === 'title' ? 'text.headline' : 'text.text') ?? { path: '' };
		const placeOf =
			kind === 'events' && typeof index === 'number' ? this.#places[index] : undefined;
		if (!placeOf) return { path: '' };
		const name = key === 'date' && inner === 'display' ? 'display' : String(key ?? '');
		if (key === 'media' && inner !== undefined) {
			const of = this.#pictures[Number(index)]?.[Number(inner)] ?? 'media';
			return placeOf(`${of}.${deeper === 'poster' ? 'thumbnail' : String(deeper ?? 'url')}`);
		}
		return placeOf(PLACE_OF.get(name) ?? '');
	}
}

const some = (text: string) => (text === '' ? undefined : text);
const someOf = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);
