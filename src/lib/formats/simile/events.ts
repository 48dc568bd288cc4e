/** Makes a timeline from the events of SIMILE. See ./SPEC.md §V. */
import { hostOf, toSafeUrl } from '$lib/document/address';
import type { Key } from '$lib/document/finding';
import type { Draft, DraftEvent, DraftOptions, Place, Undated } from '../shared/draft';
import { UnreadFields } from '../shared/unread-fields';
import { reportLosses } from '../shared/html/losses';
import { htmlToMarkdown, htmlToText } from '../shared/html/to-markdown';
import { Ids, withoutGaps } from '../shared/ids';
import { textOf, toShown, toText, type Fields } from '../shared/json-fields';
import { clip, clipNoted, shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { Sources } from '../shared/sources';
import { Tally } from '../shared/tally';
import { faultOf, toEdtfAlone } from '../shared/dates/day-clock';
import { readDate, type DateFormat, type KnownDate } from './dates';
import { KNOWN, nameOf, valueOf } from './fields';
import { toFuzzyDate, type FuzzyDate } from './fuzzy';

export interface SimileEvent {
	readonly fields: Fields;
	/** The HTML inside it, in XML. */
	readonly body: string;
	/** Whether it is one moment, and not the time from start to end. */
	readonly isInstant: boolean;
	/** Whether that is because “isDuration” means the opposite of its name. */
	readonly isNegated: boolean;
	/** @param field - `start`; '' for the event */
	readonly placeOf: (field: string) => Place;
}

const MAX_HEADLINE = 300;
/** A headline that was made from a description. */
const MADE_LENGTH = 80;
const ENDS = ['start', 'latestStart', 'earliestEnd', 'end'] as const;
type KnownEnds = Partial<Record<(typeof ENDS)[number], KnownDate | undefined>>;
/** The SIMILE field for each field of an event of ours. */
const FROM: ReadonlyMap<Key | undefined, string> = new Map([
	['id', 'eventID'],
	['date', 'start'],
	['headline', 'title'],
	['summary', 'description'],
	['media', 'image'],
	['sources', 'link']
]);
const CODE = 'simile-date';

export class EventDrafter {
	readonly unread = new UnreadFields('simile-field', 'fields');
	readonly #notes: Notes;
	readonly #format: DateFormat;
	readonly #ids = new Ids('event');
	readonly #sources = new Sources();
	readonly #sourcePlaces = new Map<string, Place>();
	readonly #events: DraftEvent[] = [];
	/** By event. */
	readonly #places: SimileEvent['placeOf'][] = [];
	readonly #undated: Undated[] = [];
	readonly #tally = new Tally<'minus' | 'negated'>();

	constructor(notes: Notes, format: DateFormat) {
		this.#notes = notes;
		this.#format = format;
	}

	add(written: SimileEvent): void {
		const { fields } = written;
		const placeOf = (field: string) => written.placeOf(nameOf(fields, field));
		const event = { ...written, placeOf };
		const words = this.#readWords(event);
		if (!words) return;
		const date = this.#readDate(event);
		const entry = withoutGaps({
			id: this.#idOf(event, words.headline),
			date,
			headline: words.headline,
			summary: words.summary === '' ? undefined : words.summary,
			sources: this.#readLink(event),
			media: this.#readImage(event)
		});
		this.unread.addAll(fields, KNOWN, '', written.placeOf);
		if (date === undefined) this.#undated.push({ entry, place: placeOf('start') });
		else {
			this.#events.push(entry);
			this.#places.push(placeOf);
		}
	}

	/** Undefined: it has no text for a headline, which is reported. */
	#readWords({
		fields,
		body,
		placeOf
	}: SimileEvent): { headline: string; summary: string } | undefined {
		const title = toText(valueOf(fields, 'title'));
		const texts = [toText(valueOf(fields, 'description')), body];
		reportLosses(title, placeOf('title'), this.#notes);
		for (const text of texts) reportLosses(text, placeOf('description'), this.#notes);
		const summary = texts.map(htmlToMarkdown).filter(Boolean).join('\n\n');
		const written = htmlToText(title);
		if (written.length > MAX_HEADLINE) {
			const headline = clipNoted(written, MAX_HEADLINE, placeOf('title'), this.#notes);
			return { headline, summary: [htmlToMarkdown(title), summary].filter(Boolean).join('\n\n') };
		}
		if (written !== '') return { headline: written, summary };
		const headline = clip(htmlToText(texts.join(' ')), MADE_LENGTH);
		if (headline === '') {
			const why = 'There is neither a title nor a description. It is left out.';
			this.#notes.leftOut(placeOf(''), toShown(fields).slice(0, 2000), why, 'simile-event');
			return undefined;
		}
		const rest = summary === headline ? '' : summary;
		this.#notes.warn(
			placeOf('title'),
			`There is no title: “${shorten(headline)}” is taken from its description.`,
			'simile-headline'
		);
		return { headline, summary: rest };
	}

	/** Undefined: there is no date, which is reported. */
	#readDate(event: SimileEvent): FuzzyDate | undefined {
		const { fields, isInstant, isNegated, placeOf } = event;
		const ends: KnownEnds = {};
		for (const field of ENDS) {
			const read = readDate(valueOf(fields, field), this.#format);
			if (!('why' in read)) ends[field] = read;
			else if (read.why !== '') {
				this.#notes.undated(placeOf(field), read.written, read.why, CODE);
				return undefined;
			}
		}
		const { start, end } = ends;
		if (!start) {
			this.#notes.undated(placeOf('start'), end?.written ?? '', 'There is no start.', CODE);
			return undefined;
		}
		const date = toFuzzyDate({ ...this.#sortedEnds(ends, placeOf), start }, isInstant);
		const value = typeof date === 'string' ? date : date.value;
		const fault = faultOf(value);
		if (fault !== undefined) {
			this.#notes.undated(placeOf('end'), value, fault, CODE);
			return undefined;
		}
		for (const field of ENDS) this.#report(field, ends[field], value, placeOf);
		if (isNegated && end) this.#tally.add('negated', placeOf('isDuration'));
		return date;
	}

	/** Without a latest start or an earliest end that is not between both. */
	#sortedEnds(ends: KnownEnds, placeOf: SimileEvent['placeOf']): KnownEnds {
		const sorted = { ...ends };
		const drop = (field: 'latestStart' | 'earliestEnd', from?: KnownDate, to?: KnownDate) => {
			if (!from || !to) return;
			if (faultOf(`${toEdtfAlone(from)}/${toEdtfAlone(to)}`) === undefined) return;
			const why = 'This date does not lie between start and end. It is left out.';
			this.#notes.leftOut(placeOf(field), ends[field]?.written ?? '', why, CODE);
			sorted[field] = undefined;
		};
		const { start, latestStart, earliestEnd, end } = ends;
		drop('latestStart', start, latestStart);
		if (sorted.latestStart) drop('latestStart', latestStart, end);
		drop('earliestEnd', earliestEnd, end);
		if (sorted.earliestEnd) drop('earliestEnd', start, earliestEnd);
		return sorted;
	}

	/** @param value - EDTF of the whole */
	#report(
		field: (typeof ENDS)[number],
		known: KnownDate | undefined,
		value: string,
		placeOf: SimileEvent['placeOf']
	): void {
		if (!known) return;
		const { date, clock, written, hasMinus } = known;
		const isOnAxis = field === 'start' || field === 'end';
		const forms = [`${date}${clock}`, `${date}~`, date];
		const edtf = isOnAxis ? forms.find((form) => value.includes(form)) : toEdtfAlone(known);
		if (edtf !== undefined && written !== edtf) this.#notes.changed(placeOf(field), written, edtf);
		if (hasMinus) this.#tally.add('minus', placeOf(field));
	}

	#readLink({ fields, placeOf }: SimileEvent): string[] | undefined {
		const link = textOf(fields, 'link');
		if (link === '') return undefined;
		const url = toSafeUrl(link.startsWith('//') ? `https:${link}` : link);
		if (url === undefined) {
			const why = `“${shorten(link)}” is not the whole address of a web page. It is left out.`;
			this.#notes.leftOut(placeOf('link'), link, why, 'simile-address');
			return undefined;
		}
		const place = placeOf('link');
		const id = this.#sources.idOf({ publisher: hostOf(url), url }, place.line ?? 1);
		if (!this.#sourcePlaces.has(id)) this.#sourcePlaces.set(id, place);
		return [id];
	}

	#readImage({ fields, placeOf }: SimileEvent): object[] | undefined {
		const image = textOf(fields, 'image');
		if (image === '') return undefined;
		const url = toSafeUrl(image.startsWith('//') ? `https:${image}` : image);
		if (url !== undefined) return [{ url, type: 'image' }];
		const why = `“${shorten(image)}” is not the whole address of a picture. It is left out.`;
		this.#notes.leftOut(placeOf('image'), image, why, 'simile-address');
		return undefined;
	}

	#idOf({ fields, placeOf }: SimileEvent, headline: string): string {
		const [field = ''] = ['eventID', 'id'].filter((name) => toText(valueOf(fields, name)) !== '');
		const written = field === '' ? '' : toText(valueOf(fields, field));
		const id = this.#ids.unique(written || headline);
		if (written !== '' && id !== written) this.#notes.changed(placeOf(field), written, id);
		return id;
	}

	finish({ title }: DraftOptions): Draft {
		this.unread.report(this.#notes);
		const minus = this.#tally.get('minus');
		if (minus) {
			const message = `SIMILE Timeline counts a year 0: its −100 is 101 BC (${minus.count} of the dates have a minus). Write “100 BC” where that is meant.`;
			this.#notes.warn(minus.place, message, CODE);
		}
		const negated = this.#tally.get('negated');
		if (negated) {
			const message = `In JSON “isDuration” says the opposite: it makes a moment of an event (${negated.count} of them). Write “durationEvent” where it lasted.`;
			this.#notes.warn(negated.place, message, 'simile-duration');
		}
		return {
			file: {
				version: 1,
				title,
				sources: this.#sources.toEntries(),
				events: this.#events
			},
			placeOf: ([kind, index, key]) => {
				if (kind === 'sources') return this.#sourcePlaces.get(String(index)) ?? { path: '' };
				const placeOf =
					kind === 'events' && typeof index === 'number' ? this.#places[index] : undefined;
				return placeOf?.(FROM.get(key) ?? '') ?? { path: '' };
			},
			undated: this.#undated,
			problems: this.#notes.problems
		};
	}
}
