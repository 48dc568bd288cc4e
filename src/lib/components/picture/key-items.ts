/** The items of a picture's key, and their places. */
import { m } from '$messages';
import type { Mark, TimelineHead } from '$lib/document/reading';
import type { Hue } from '$lib/document/timeline';
import { markKinds } from './mark-kinds';
import { layoutKey } from './picture-layout';
import type { Writing } from './writing';

type Shown = (
	| { readonly kind: 'mark'; readonly mark: Mark }
	| { readonly kind: 'group'; readonly hue: Hue }
	| { readonly kind: 'crowd' | 'rest' }
) & {
	/** The picture before the words, with its distance. */
	readonly iconPx: number;
};

export interface KeyItem {
	readonly words: string;
	readonly shown: Shown;
	readonly place: { readonly x: number; readonly line: number };
}

const WORDS_MOST_PX = 240;
/** A key with more groups would be longer than what it explains. */
const GROUPS_MOST = 24;
const [MARK_PX, SWATCH_PX] = [32, 19];

export function keyItems(
	{ marks, groups }: TimelineHead,
	{
		isCrowd,
		widthPx,
		write,
		writing
	}: {
		isCrowd: boolean;
		widthPx: number;
		write: (text: string) => string;
		writing: Writing;
	}
): KeyItem[] {
	const rest = groups.length - GROUPS_MOST;
	const items: { words: string; shown: Shown }[] = [
		...markKinds(marks).map(({ words, mark }) => ({
			words,
			shown: { kind: 'mark', mark, iconPx: MARK_PX } as const
		})),
		...(isCrowd
			? [{ words: m.key_crowd(), shown: { kind: 'crowd', iconPx: MARK_PX } as const }]
			: []),
		...groups.slice(0, GROUPS_MOST).map(({ label, hue }) => ({
			words: writing.cut(write(label), WORDS_MOST_PX, 13.5),
			shown: { kind: 'group', hue, iconPx: SWATCH_PX } as const
		})),
		...(rest > 0
			? [{ words: m.chart_more({ count: rest }), shown: { kind: 'rest', iconPx: 0 } as const }]
			: [])
	];
	const places = layoutKey(
		items.map(({ words, shown }) => shown.iconPx + writing.widthOf(words, 13.5)),
		widthPx
	);
	return items.map((item, i) => ({ ...item, place: places[i] ?? { x: 0, line: 0 } }));
}
