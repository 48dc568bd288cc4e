/** Makes a timeline from the items of vis-timeline. See ./SPEC.md §I. */
import type { Key } from '$lib/document/finding';
import type { Draft, DraftEvent, DraftOptions, Place, Undated } from '../shared/draft';
import { UnreadFields } from '../shared/unread-fields';
import { reportLosses } from '../shared/html/losses';
import { takePictures } from '../shared/html/pictures';
import { htmlToMarkdown, htmlToText } from '../shared/html/to-markdown';
import { Ids, withoutGaps } from '../shared/ids';
import { fieldOf, textOf, toShown, type Fields } from '../shared/json-fields';
import { clipNoted, shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { Tally } from '../shared/tally';
import { readDate, type KnownDate } from './dates';
import { faultOf, joinDayClocks, toEdtfAlone } from '../shared/dates/day-clock';
import type { Groups } from './groups';
import { MAX_HEADLINE, splitContent } from './words';

export interface Item {
	readonly fields: Fields;
	/** @param field - `start`; '' for the item */
	readonly placeOf: (field: string) => Place;
}

const KNOWN = ['id', 'content', 'title', 'start', 'end', 'group', 'type'];
/** How an item is drawn, which has no meaning, except that items in the background are eras. */
const TYPES = ['', 'box', 'point', 'range', 'background'];
/** The item's field for each field of an event of ours. */
const PLACE_OF: ReadonlyMap<Key | undefined, string> = new Map([
	['id', 'id'],
	['date', 'start'],
	['headline', 'content'],
	['summary', 'title'],
	['group', 'group'],
	['kind', 'type'],
	['media', 'content']
]);
const CODE = 'vis-date';

export class ItemDrafter {
	readonly unread = new UnreadFields('vis-field', 'fields');
	readonly #notes: Notes;
	readonly #groups: Groups;
	readonly #ids = new Ids('item');
	readonly #events: DraftEvent[] = [];
	/** By event. */
	readonly #places: Item['placeOf'][] = [];
	readonly #undated: Undated[] = [];
	readonly #tally = new Tally<'year'>();

	constructor(notes: Notes, groups: Groups) {
		this.#notes = notes;
		this.#groups = groups;
	}

	add({ fields, placeOf }: Item): void {
		const words = this.#readWords(fields, placeOf);
		if (!words) return;
		const isBackground = textOf(fields, 'type') === 'background';
		const { date, isInterval } = this.#readDate(fields, placeOf, isBackground);
		const group = textOf(fields, 'group');
		const entry = withoutGaps({
			id: this.#idOf(fields, words.headline, placeOf),
			date,
			headline: words.headline,
			summary: words.summary === '' ? undefined : words.summary,
			kind: isBackground && isInterval ? 'era' : undefined,
			media: words.media.length === 0 ? undefined : words.media,
			group: group === '' ? undefined : this.#groups.idOf(group, placeOf('group'))
		});
		this.#countLeft(fields, placeOf);
		if (date === undefined) this.#undated.push({ entry, place: placeOf('start') });
		else {
			this.#events.push(entry);
			this.#places.push(placeOf);
		}
	}

	/** Undefined: it has no text for a headline, which is reported. */
	#readWords(
		fields: Fields,
		placeOf: Item['placeOf']
	): { headline: string; summary: string; media: readonly object[] } | undefined {
		const [content, title] = [textOf(fields, 'content'), textOf(fields, 'title')];
		reportLosses(content, placeOf('content'), this.#notes);
		if (title !== content) reportLosses(title, placeOf('title'), this.#notes);
		const [inContent, inTitle] = [takePictures(content), takePictures(title)];
		const media = [...inContent.media, ...(title === content ? [] : inTitle.media)];
		const said = splitContent(inContent.rest);
		const isSame = htmlToText(inTitle.rest) === said.headline;
		const words = said.headline === '' ? splitContent(inTitle.rest) : said;
		const shown = inContent.words || inTitle.words;
		const headline = words.headline || shown;
		if (headline === '') {
			const why = 'There is neither content nor a title. It is left out.';
			this.#notes.leftOut(placeOf(''), toShown(fields).slice(0, 2000), why, 'vis-item');
			return undefined;
		}
		if (said.headline === '') {
			const from = words.headline === '' ? 'the description of its picture' : 'its title';
			this.#notes.warn(
				placeOf('content'),
				`There is no content: “${shorten(headline)}” is taken from ${from}.`,
				'vis-headline'
			);
		}
		const cut = clipNoted(headline, MAX_HEADLINE, placeOf('content'), this.#notes);
		const tooltip = said.headline === '' || isSame ? '' : htmlToMarkdown(inTitle.rest);
		const summary = [words.rest, tooltip].filter(Boolean).join('\n\n');
		return { headline: cut, summary, media };
	}

	/** EDTF; undefined: there is no date, which is reported. */
	#readDate(
		fields: Fields,
		placeOf: Item['placeOf'],
		isBackground: boolean
	): { date: string | undefined; isInterval: boolean } {
		const none = { date: undefined, isInterval: false };
		const start = this.#readEnd(fields, 'start', placeOf);
		const end = this.#readEnd(fields, 'end', placeOf);
		if (start === 'wrong' || end === 'wrong') return none;
		if (!start) {
			const written = toShown(fieldOf(fields, 'end'));
			this.#notes.undated(placeOf('start'), written, 'There is no start.', CODE);
			return none;
		}
		const date = joinDayClocks(start, end, isBackground);
		const fault = faultOf(date);
		if (fault !== undefined) {
			this.#notes.undated(placeOf('end'), date, fault, CODE);
			return none;
		}
		if (isBackground && !end)
			this.#notes.warn(
				placeOf('end'),
				'A background without an end is no era: it is read as an event.',
				CODE
			);
		const [from = '', to = from] = date.split('/');
		this.#report(start, from, placeOf('start'));
		if (end) this.#report(end, to, placeOf('end'));
		return { date, isInterval: date.includes('/') };
	}

	#readEnd(
		fields: Fields,
		field: string,
		placeOf: Item['placeOf']
	): KnownDate | 'wrong' | undefined {
		const read = readDate(fieldOf(fields, field));
		if (!('why' in read)) return read;
		if (read.why === '') return undefined;
		this.#notes.undated(placeOf(field), read.written, read.why, CODE);
		return 'wrong';
	}

	#report(known: KnownDate, edtf: string, place: Place): void {
		if (known.written !== edtf)
			this.#notes.changed(place, known.written, edtf || toEdtfAlone(known));
		if (known.looksLikeYear) this.#tally.add('year', place);
	}

	#idOf(fields: Fields, headline: string, placeOf: Item['placeOf']): string {
		const written = textOf(fields, 'id');
		const id = this.#ids.unique(written || headline);
		if (written !== '' && id !== written) this.#notes.changed(placeOf('id'), written, id);
		return id;
	}

	#countLeft(fields: Fields, placeOf: Item['placeOf']): void {
		this.unread.addAll(fields, KNOWN, '', placeOf);
		const type = fieldOf(fields, 'type');
		if (type !== undefined && !TYPES.includes(textOf(fields, 'type')))
			this.unread.add('type', type, placeOf('type'));
		for (const field of ['id', 'content', 'title', 'group']) {
			const value = fieldOf(fields, field);
			// An element or a template of the page, which has no text.
			if (typeof value === 'object') this.unread.add(field, value, placeOf(field));
		}
	}

	finish({ title }: DraftOptions): Draft {
		this.unread.report(this.#notes);
		const years = this.#tally.get('year');
		if (years) {
			const message = `Digits alone are milliseconds since 1970 for vis-timeline (${years.count} of the dates look like years): write 2025-01-01 where a year is meant.`;
			this.#notes.warn(years.place, message, CODE);
		}
		return {
			file: {
				version: 1,
				title,
				groups: this.#groups.toEntries(),
				events: this.#events
			},
			placeOf: ([kind, index, key]) => {
				const placeOf =
					kind === 'events' && typeof index === 'number' ? this.#places[index] : undefined;
				return placeOf?.(PLACE_OF.get(key) ?? '') ?? { path: '' };
			},
			undated: this.#undated,
			problems: this.#notes.problems
		};
	}
}
