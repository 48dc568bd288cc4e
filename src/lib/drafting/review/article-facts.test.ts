/** What a person and a file say of an article. */
import { expect, it } from 'vitest';
import { latestDay, NO_FIELDS, withFile } from './article-facts';

const FILE = {
	text: 'One.\r\nTwo.',
	title: 'The bridge',
	publisher: 'The Harbour Post',
	published: '2024-05-15',
	url: 'https://example.org/bridge',
	lang: 'en-GB'
};

it('[P1] a file fills the fields that are empty, and no others', () => {
	const typed = { ...NO_FIELDS, publisher: 'My own words' };
	expect(withFile(typed, FILE, NO_FIELDS)).toEqual({
		...FILE,
		text: 'One.\nTwo.',
		publisher: 'My own words'
	});
});

it('[P1] the facts of one file do not stay with the next', () => {
	const first = withFile(NO_FIELDS, FILE, NO_FIELDS);
	const next = {
		...FILE,
		text: 'Other',
		title: 'Other',
		publisher: undefined,
		published: undefined
	};
	expect(withFile(first, next, first)).toMatchObject({
		text: 'Other',
		title: 'Other',
		publisher: '',
		published: ''
	});
});

it.each([
	['2024-05-15T09:59:59Z', '2024-05-15'],
	['2024-05-15T10:00:00Z', '2024-05-16'],
	['2024-12-31T23:00:00Z', '2025-01-01']
])('[P1] at %s the day has begun somewhere: %s', (now, day) => {
	expect(latestDay(Date.parse(now))).toBe(day);
});

it('[P1] text that is read again keeps what is known of it', () => {
	const known = withFile(NO_FIELDS, FILE, NO_FIELDS);
	const { text } = known;
	const nothing = { ...FILE, title: undefined, publisher: undefined, published: undefined };
	expect(withFile(known, { ...nothing, text, url: undefined, lang: undefined }, NO_FIELDS)).toEqual(
		known
	);
});
