/** What a person says of an article before it is read, and what its file says. Pure. See ../SPEC.md §P1. */
import { dayEdtf } from '../dates/day';

export interface ArticleFields {
	readonly text: string;
	readonly publisher: string;
	readonly title: string;
	readonly url: string;
	/** The day, as EDTF; '' if nobody said it. */
	readonly published: string;
	/** Of the text, as its file says. */
	readonly lang: string;
}

export const NO_FIELDS: ArticleFields = {
	text: '',
	publisher: '',
	title: '',
	url: '',
	published: '',
	lang: ''
};

/** What a file says; undefined: nothing. */
export type FileFacts = {
	readonly [name in keyof ArticleFields]: string | undefined;
};

/**
 * The text of a file, with its facts in fields that are empty or have the facts of an earlier file: what a person
 * typed stays.
 */
export function withFile(
	fields: ArticleFields,
	file: FileFacts,
	earlier: ArticleFields
): ArticleFields {
	const take = (name: keyof ArticleFields) =>
		fields[name] === '' || fields[name] === earlier[name] ? (file[name] ?? '') : fields[name];
	return {
		text: (file.text ?? '').replaceAll(/\r\n?/g, '\n'),
		publisher: take('publisher'),
		title: take('title'),
		url: take('url'),
		published: take('published'),
		lang: take('lang')
	};
}

/** East of all zones: an article is not of the future while its day has begun somewhere. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** @param now - milliseconds since 1970 */
export function latestDay(now: number): string {
	return dayEdtf(Math.floor((now + EARLIEST_ZONE_MS) / DAY_MS));
}
