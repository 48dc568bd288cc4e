/** What the address of an embed says besides what is looked at. Pure. Parameters are only ever added. */
import { toSearch, type TimelineLocation } from '$lib/viewer/location';

/** Chart and list, or one of them. The chart alone shows the event that is open below it. */
const SHOWS = ['both', 'chart', 'list'] as const;
/** The host's colours; else the reader's system decides. */
const THEMES = ['auto', 'light', 'dark'] as const;

/** A version of a timeline, as the server names it. */
const REVISION = /^[0-9a-f]{16}$/;

export interface EmbedLook {
	readonly show: (typeof SHOWS)[number];
	readonly theme: (typeof THEMES)[number];
	/** The version that is shown whatever becomes of the timeline; undefined: the newest. */
	readonly rev?: string | undefined;
	/** How many events of the list are shown at first; undefined: all. */
	readonly first?: number | undefined;
}

export function parseLook(params: URLSearchParams): EmbedLook {
	const rev = params.get('rev') ?? '';
	return {
		show: SHOWS.find((show) => show === params.get('show')) ?? 'both',
		theme: THEMES.find((theme) => theme === params.get('theme')) ?? 'auto',
		rev: REVISION.test(rev) ? rev : undefined,
		first: readFirst(params.get('first'))
	};
}

/** More is no beginning. */
const MOST_FIRST = 500;

/** @returns undefined where it is left out, or no number of events */
export function readFirst(text: string | null): number | undefined {
	const first = text === null || text === '' ? NaN : Number(text);
	return Number.isInteger(first) && first >= 1 && first <= MOST_FIRST ? first : undefined;
}

/** The query of an embed, with its “?”; empty where nothing differs from the embed as it opens. */
export function toEmbedSearch(
	location: TimelineLocation,
	{ show, theme, rev, first }: EmbedLook
): string {
	const params = new URLSearchParams();
	if (show !== 'both') params.set('show', show);
	if (theme !== 'auto') params.set('theme', theme);
	if (rev !== undefined) params.set('rev', rev);
	if (first !== undefined) params.set('first', String(first));
	const [shown, look] = [toSearch(location), params.toString()];
	return look === '' ? shown : `${shown}${shown === '' ? '?' : '&'}${look}`;
}
