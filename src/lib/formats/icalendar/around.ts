/** Group, places, sources and state of an event. See ./SPEC.md §F. */
import { hostOf, toSafeUrl } from '$lib/document/address';
import type { Place } from '../shared/draft';
import type { UnreadFields } from '../shared/unread-fields';
import { Ids } from '../shared/ids';
import { clipNoted, shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { toLine } from '../shared/sound-text';
import type { Component, ContentLine } from './lines';
import { toText, toTexts } from './values';
import { placeOf } from './when';

const MAX_LABEL = 80;
const MAX_NAME = 300;
const MAX_ADDRESS = 2048;

export interface EventAround {
	readonly kind: 'scheduled' | undefined;
	readonly status: 'cancelled' | undefined;
	readonly group: string | undefined;
	readonly places: readonly string[] | undefined;
	readonly sources: readonly string[] | undefined;
}

interface PlaceEntry {
	readonly name: string;
	readonly lat?: number;
	readonly lon?: number;
}

export class Around {
	readonly #notes: Notes;
	readonly #groups = new Ids('group');
	readonly #placeIds = new Ids('place');
	/** By name and position. */
	readonly #places = new Map<string, { readonly id: string; readonly entry: PlaceEntry }>();
	/** By address. */
	readonly #sources = new Map<string, string>();
	/** By id of a group, place or source: where it first occurs. */
	readonly #lines = new Map<string, Place>();

	constructor(notes: Notes) {
		this.#notes = notes;
	}

	read({ properties }: Component, unread: UnreadFields): EventAround {
		const find = (name: string) => properties.find((line) => line.name === name);
		const status = find('STATUS');
		const url = find('URL');
		return {
			...this.#readStatus(status, unread),
			group: this.#readGroup(properties, unread),
			places: this.#readPlace(find('LOCATION'), find('GEO')),
			sources: url && this.#readUrl(url)
		};
	}

	/** CONFIRMED is about a plan: it does not confirm a fact. */
	#readStatus(
		line: ContentLine | undefined,
		unread: UnreadFields
	): Pick<EventAround, 'kind' | 'status'> {
		const word = line?.value.trim().slice(0, 40).toUpperCase() ?? '';
		if (line && word !== '' && word !== 'CANCELLED' && word !== 'TENTATIVE')
			unread.add(`STATUS:${word}`, word, placeOf(line));
		return {
			kind: word === 'TENTATIVE' ? 'scheduled' : undefined,
			status: word === 'CANCELLED' ? 'cancelled' : undefined
		};
	}

	#readGroup(properties: readonly ContentLine[], unread: UnreadFields): string | undefined {
		let group: string | undefined;
		for (const line of properties) {
			if (line.name !== 'CATEGORIES') continue;
			for (const text of toTexts(line)) {
				const words = toLine(text);
				if (group !== undefined) unread.add('another of the CATEGORIES', words, placeOf(line));
				else if (words !== '') group = this.#groupOf(words, line);
			}
		}
		return group;
	}

	#groupOf(words: string, line: ContentLine): string {
		const label = this.#clipped(words, MAX_LABEL, line);
		const id = this.#groups.of(label);
		this.#met(`groups.${id}`, line);
		return id;
	}

	#readPlace(
		line: ContentLine | undefined,
		geo: ContentLine | undefined
	): readonly string[] | undefined {
		const at = geo && geo.value.trim() !== '' ? this.#readGeo(geo) : undefined;
		const written = line ? toLine(toText(line).replaceAll(/\s*\n+\s*/g, ', ')) : '';
		const from = line && written !== '' ? line : geo;
		if (!from || (written === '' && !at)) return undefined;
		const name =
			written === '' && at ? `${at.lat}, ${at.lon}` : this.#clipped(written, MAX_NAME, from);
		const entry = { name, ...at };
		const key = JSON.stringify([name, at?.lat, at?.lon]);
		const known = this.#places.get(key);
		if (known) return [known.id];
		const id = this.#placeIds.unique(name);
		this.#places.set(key, { id, entry });
		this.#met(`places.${id}`, from);
		return [id];
	}

	#readGeo(line: ContentLine): { lat: number; lon: number } | undefined {
		const NUMBER = /^\s*[+-]?\d{1,3}(?:\.\d{1,20})?\s*$/;
		const parts = line.value.slice(0, 100).split(/\\?[;,]/);
		const [lat = NaN, lon = NaN] = parts.map((part) => (NUMBER.test(part) ? Number(part) : NaN));
		if (parts.length === 2 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon };
		const why = `“${shorten(line.value)}” is no latitude and longitude. It is left out.`;
		this.#notes.leftOut(placeOf(line), line.value.slice(0, 200), why, 'icalendar-geo');
		return undefined;
	}

	#readUrl(line: ContentLine): readonly string[] | undefined {
		const written = line.value.trim();
		if (written === '') return undefined;
		const url = written.length > MAX_ADDRESS ? undefined : toSafeUrl(written);
		if (url === undefined) {
			const why = `“${shorten(written)}” is not the address of a web page. It is left out.`;
			this.#notes.leftOut(placeOf(line), written.slice(0, 200), why, 'icalendar-address');
			return undefined;
		}
		const id = this.#sources.get(url) ?? `s${this.#sources.size + 1}`;
		this.#sources.set(url, id);
		this.#met(`sources.${id}`, line);
		return [id];
	}

	#clipped(text: string, most: number, line: ContentLine): string {
		return clipNoted(text, most, placeOf(line), this.#notes);
	}

	#met(thing: string, line: ContentLine): void {
		if (!this.#lines.has(thing)) this.#lines.set(thing, placeOf(line));
	}

	/** The things that events refer to by id. */
	toTables(): Readonly<Record<'groups' | 'places' | 'sources', Record<string, object>>> {
		return {
			groups: Object.fromEntries(this.#groups.entries().map(([label, id]) => [id, { label }])),
			places: Object.fromEntries([...this.#places.values()].map(({ id, entry }) => [id, entry])),
			sources: Object.fromEntries(
				[...this.#sources].map(([url, id]) => [id, { title: hostOf(url), url }])
			)
		};
	}

	/** @param thing - `places.moscow` */
	placeOf(thing: string): Place | undefined {
		return this.#lines.get(thing);
	}
}
