import { expect, it } from 'vitest';
import type { AuthorDraft } from '$lib/authoring/draft';
import type { Draft, DraftEvent, DraftFile } from '$lib/formats/shared/draft';
import { toBase } from './base-draft';

const keysOf = ({ entries }: AuthorDraft) =>
	new Map(entries.map(({ key, entry }) => [entry.id, key]));
const entry = (id: string): DraftEvent => ({ id, headline: id });
const read = (dated: [string, number, number][], undated: [string, number, number][]) => {
	const place = ([id, line, column]: [string, number, number]) => ({ path: id, line, column });
	const file: DraftFile = {
		version: 1,
		title: 'T',
		events: [...dated, ...undated].map(([id]) => entry(id))
	};
	const waiting: Draft['undated'] = undated.map((at) => ({
		entry: entry(at[0]),
		place: place(at)
	}));
	const { base } = toBase({
		timeline: undefined,
		problems: [],
		file,
		imported: { places: dated.map(place), undated: waiting }
	});
	return keysOf(base);
};

it('[F370] entries of one line keep their keys, whichever of them have a date', () => {
	const all = read(
		[
			['a', 1, 10],
			['b', 1, 50],
			['c', 1, 90]
		],
		[]
	);
	expect(
		read(
			[['c', 1, 90]],
			[
				['a', 1, 10],
				['b', 1, 50]
			]
		)
	).toEqual(all);
	expect(
		read(
			[['b', 1, 50]],
			[
				['c', 1, 90],
				['a', 1, 10]
			]
		)
	).toEqual(all);
	expect(all.get('a')).toBe(1);
});

it('[F370] entries without a line are counted by their places in the file', () => {
	const placed = (ids: string[]) =>
		ids.map((id) => ({ entry: entry(id), place: { path: `events[${id}]` } }));
	const read = (dated: string[], undated: string[]) => {
		const { base } = toBase({
			timeline: undefined,
			problems: [],
			file: { version: 1, title: 'T', events: [...dated, ...undated].map(entry) },
			imported: { places: placed(dated).map(({ place }) => place), undated: placed(undated) }
		});
		return keysOf(base);
	};
	expect(read(['10', '9'], ['2'])).toEqual(read(['2', '9', '10'], []));
});
