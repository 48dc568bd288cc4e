/** From the rows of a table to what an author would have written in a file of ours. Pure. */
import { hostOf, toSafeUrl } from '$lib/document/address';
import type { Field } from './columns';

/** A row that is kept: its cells by field, none of them empty, and its date as EDTF. */
export interface Row {
	/** 1-based, in the file. */
	readonly line: number;
	readonly date: string;
	readonly cells: ReadonlyMap<Field, string>;
}

/** Several things in one cell. */
export const BETWEEN = /\s*[;|\n]\s*/;
/** Ids have room for a number behind. */
const ID_LENGTH = 60;

/** @returns a document, whose events stand in the order of the rows */
export function toDocument(title: string, rows: readonly Row[]): object {
	const ids = new Names('row');
	const groups = new Names('group');
	const sources = new Map<string, { id: string; source: object }>();

	const toEvent = ({ date, cells }: Row) => {
		const cited = sourcesOf(cells).map(({ key, source }) => {
			const known = sources.get(key) ?? { id: `s${sources.size + 1}`, source };
			sources.set(key, known);
			return known.id;
		});
		const [stated, display, group] = [
			cells.get('stated'),
			cells.get('display'),
			cells.get('group')
		];
		const importance = cells.get('importance');
		const [quote, media] = [cells.get('quote'), cells.get('media')];
		return withoutGaps({
			id: ids.unique(cells.get('id') ?? cells.get('headline') ?? ''),
			date: (stated ?? display) ? withoutGaps({ value: date, stated, display }) : date,
			headline: cells.get('headline'),
			label: cells.get('label'),
			summary: cells.get('summary'),
			kind: cells.get('kind')?.toLowerCase(),
			status: cells.get('status')?.toLowerCase(),
			importance: importance === undefined ? undefined : Number(importance),
			group: group === undefined ? undefined : groups.of(group),
			actors: cells.get('actors')?.split(BETWEEN),
			places: cells.get('places')?.split(BETWEEN),
			quotes: quote === undefined ? undefined : [toQuote(quote, cells, cited)],
			sources: cited.length > 0 ? cited : undefined,
			media: media === undefined ? undefined : [toMedia(media, cells)]
		});
	};
	const events = rows.map(toEvent);
	return {
		version: 1,
		title,
		groups: Object.fromEntries(groups.entries().map(([label, id]) => [id, { label }])),
		sources: Object.fromEntries([...sources.values()].map(({ id, source }) => [id, source])),
		events
	};
}

function toQuote(text: string, cells: Row['cells'], sources: readonly string[]): object {
	return withoutGaps({
		text: text.replace(/^["“«„](.*)["”»“]$/s, '$1'),
		speaker: cells.get('speaker'),
		role: cells.get('role'),
		sources: sources.length > 0 ? sources : undefined
	});
}

function toMedia(url: string, cells: Row['cells']): object {
	return withoutGaps({ url, caption: cells.get('caption'), credit: cells.get('credit') });
}

/** Publishers and addresses of a row, pair by pair. */
function sourcesOf(cells: Row['cells']): { key: string; source: object }[] {
	const split = (field: Field) => cells.get(field)?.split(BETWEEN) ?? [];
	const [publishers, titles, urls] = [split('source'), split('sourceTitle'), split('url')];
	const count = Math.max(publishers.length, titles.length, urls.length);
	return Array.from({ length: count }, (_, i) => {
		const written = publishers[i];
		const isAddress = written !== undefined && toSafeUrl(written) !== undefined;
		const url = urls[i] ?? (isAddress ? written : undefined);
		const name = (isAddress ? undefined : written) ?? (url && hostOf(url));
		// A name alone may be anything: what it names is then what it is called.
		const isAlone = titles[i] === undefined && url === undefined;
		const source = withoutGaps(
			isAlone ? { title: name } : { publisher: name, title: titles[i], url }
		);
		return { key: JSON.stringify(source), source };
	});
}

/** Ids for names, none of them twice. */
class Names {
	readonly #kind: string;
	readonly #taken = new Set<string>();
	readonly #known = new Map<string, string>();

	constructor(kind: string) {
		this.#kind = kind;
	}

	unique(name: string): string {
		const slug = name
			.normalize('NFKD')
			.toLowerCase()
			.replaceAll(/\p{M}/gu, '')
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '')
			.slice(0, ID_LENGTH);
		const first = slug === '' ? `${this.#kind}-${this.#taken.size + 1}` : slug;
		let id = first;
		for (let i = 2; this.#taken.has(id); i++) id = `${first}-${i}`;
		this.#taken.add(id);
		return id;
	}

	of(name: string): string {
		const id = this.#known.get(name) ?? this.unique(name);
		this.#known.set(name, id);
		return id;
	}

	entries(): (readonly [name: string, id: string])[] {
		return [...this.#known];
	}
}

function withoutGaps(object: Readonly<Record<string, unknown>>): object {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
