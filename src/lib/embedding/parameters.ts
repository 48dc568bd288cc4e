/** The parameters of an embed's address that are not part of the view. Pure. New versions only add parameters. */
import { isRevisionName } from '$lib/base/revision-name';
import { toSearch, type TimelineLocation } from '$lib/viewer/location';

/** Chart and list, or one of them. In the chart alone, the open event is shown below it. */
const SHOWS = ['both', 'chart', 'list'] as const;
/** The colours that the host chose; else the reader's system decides. */
const THEMES = ['auto', 'light', 'dark'] as const;

export interface EmbedLook {
	readonly show: (typeof SHOWS)[number];
	readonly theme: (typeof THEMES)[number];
	/** The version that is shown, even if the timeline changes; undefined: the newest. */
	readonly rev?: string | undefined;
	/** The number of events in the list at first; undefined: all. */
	readonly first?: number | undefined;
}

/** The version in an address, of a page or an embed; undefined: the newest. */
export function revisionIn(params: URLSearchParams): string | undefined {
	const rev = params.get('rev') ?? '';
	return isRevisionName(rev) ? rev : undefined;
}

export function parseLook(params: URLSearchParams): EmbedLook {
	return {
		show: SHOWS.find((show) => show === params.get('show')) ?? 'both',
		theme: THEMES.find((theme) => theme === params.get('theme')) ?? 'auto',
		rev: revisionIn(params),
		first: readFirst(params.get('first'))
	};
}

/** The greatest number that makes sense at first. */
const MOST_FIRST = 500;

/** @returns undefined if it is absent, or not a number of events */
export function readFirst(text: string | null): number | undefined {
	const first = text === null || text === '' ? NaN : Number(text);
	return Number.isInteger(first) && first >= 1 && first <= MOST_FIRST ? first : undefined;
}

/** The query of an embed, with its “?”; empty if nothing differs from the initial view. */
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
