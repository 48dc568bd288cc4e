/** The fields of media that most formats have no place for, in words. Data and one function. Pure. */
import type { Media } from '$lib/document/timeline';

const WORDS: Readonly<Partial<Record<keyof Media, string>>> = {
	license: 'the licence of a picture or recording',
	source: 'from which source a picture or recording is',
	width: 'the size of a picture',
	height: 'the size of a picture',
	focus: 'which part of a picture a crop keeps',
	poster: 'the picture before a recording plays',
	transcript: 'the words of a recording',
	cover: 'why a picture is hidden',
	author: 'who wrote a post',
	date: 'the date of a post',
	text: 'the words of a post',
	archived: 'the copy of a post that stays',
	lead: 'which picture is shown large'
};

/** What the body of an event says of a post. */
export const OF_POSTS = ['author', 'date', 'text', 'archived'] as const satisfies (keyof Media)[];

/** The fields that one has, of these. @returns the words for each */
export function mediaFieldWords(
	media: Media,
	unless: readonly (keyof Media)[] = []
): readonly (readonly [field: keyof Media, what: string])[] {
	return Object.entries(WORDS).flatMap(([name, what]) => {
		const field = name as keyof Media;
		const isSaid = media[field] !== undefined && media[field] !== false;
		return isSaid && !unless.includes(field) ? [[field, what] as const] : [];
	});
}
