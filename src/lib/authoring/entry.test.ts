import { describe, expect, it } from 'vitest';
import {
	dateText,
	freeId,
	namedOf,
	quotesOf,
	withDateText,
	withNamed,
	withQuote,
	withText
} from './entry';
import { toLine } from './fields';
import { citationAt, citedIds, withCitation, withCited } from './citations';

describe('a date', () => {
	it.each([
		[undefined, '', ''],
		['2025-08-12', '2025-08-12', ''],
		[2024, '2024', ''],
		[['2025-08-12', '2025-08-13'], '[2025-08-12, 2025-08-13]', ''],
		[{ value: '2024', stated: 'last year' }, '2024', 'last year'],
		[{ stated: 'some day' }, '', 'some day'],
		[null, '', '']
	])('%j is shown as “%s” and “%s”', (date, value, stated) => {
		const entry = { id: 'a', date };
		expect(dateText(entry, 'value')).toBe(value);
		expect(dateText(entry, 'stated')).toBe(stated);
	});

	it.each([
		[{}, 'value', '2024', '2024'],
		[{ date: '2024' }, 'value', '', undefined],
		[{ date: '2024' }, 'stated', 'last year', { value: '2024', stated: 'last year' }],
		[{ date: { value: '2024', stated: 'x' } }, 'stated', '', '2024'],
		[
			{ date: { value: '2024', timezone: 'Asia/Seoul' } },
			'value',
			'2025',
			{ value: '2025', timezone: 'Asia/Seoul' }
		],
		[{}, 'value', '[2025-08-12, 2025-08-13]', ['2025-08-12', '2025-08-13']],
		[{}, 'value', '[', '[']
	] as const)('in %j, with %s “%s”, becomes %j', (entry, part, text, date) => {
		expect(withDateText(entry, part, text).date).toEqual(date);
	});

	it('that is new stands behind the id', () => {
		expect(Object.keys(withDateText({ id: 'a', headline: 'b' }, 'value', '2024'))).toEqual([
			'id',
			'date',
			'headline'
		]);
	});
});

it('an empty text takes a field away, and others stay in their places', () => {
	const entry = { id: 'a', headline: 'b', summary: 'c' };
	expect(withText(entry, 'headline', '')).toEqual({ id: 'a', summary: 'c' });
	expect(Object.keys(withText(entry, 'headline', 'd'))).toEqual(['id', 'headline', 'summary']);
	expect(entry.headline).toBe('b');
});

it('quotes are added, changed and taken away', () => {
	const one = withQuote({ id: 'a' }, 0, { text: 'Yes' });
	expect(quotesOf(one)).toEqual([{ text: 'Yes' }]);
	const two = withQuote(one, 1, { text: 'No', mode: 'reported' });
	expect(quotesOf(withQuote(two, 0, undefined))).toEqual([{ text: 'No', mode: 'reported' }]);
	expect(withQuote(one, 0, undefined)).toEqual({ id: 'a' });
});

it('a source is cited and no more, and what is said of the others stays', () => {
	const cited = { sources: ['a', { source: 'b', locator: 'p. 4' }] };
	expect(citedIds(cited)).toEqual(['a', 'b']);
	expect(withCited(cited, 'c', true).sources).toEqual([...cited.sources, 'c']);
	expect(withCited(cited, 'b', true)).toBe(cited);
	expect(withCited(cited, 'a', false).sources).toEqual([cited.sources[1]]);
	expect(withCited({ sources: ['a'] }, 'a', false)).toEqual({});
});

it('sources and groups are kept by their ids', () => {
	const head = withNamed({ title: 'x' }, 'sources', { id: 's1', fields: { title: 'One' } });
	expect(namedOf(head, 'sources')).toEqual([{ id: 's1', fields: { title: 'One' } }]);
	expect(namedOf(head, 'groups')).toEqual([]);
	expect(namedOf({ groups: ['nonsense'] }, 'groups')).toEqual([]);
	expect(freeId(['s1', 's3'], 's')).toBe('s4');
	expect(freeId(['s2'], 's')).toBe('s3');
});

it.each([
	[undefined, ''],
	[null, ''],
	[5, '5'],
	[{ a: 1 }, '{"a":1}']
])('%j is shown as “%s”', (value, text) => expect(toLine(value)).toBe(text));

it('[F373] what is no list, or no object in one, is shown and lost by no change of another', () => {
	expect(quotesOf({ quotes: 'Alone' })).toEqual([{ text: 'Alone' }]);
	const entry = { id: 'a', quotes: ['So it was.', { text: 'Yes' }, null] };
	expect(quotesOf(entry)).toEqual([{ text: 'So it was.' }, { text: 'Yes' }, {}]);
	expect(withQuote(entry, 1, { text: 'No' }).quotes).toEqual(['So it was.', { text: 'No' }, null]);
	expect(withQuote(entry, 3, { text: 'New' }).quotes).toEqual([...entry.quotes, { text: 'New' }]);
	expect(withQuote({ quotes: 'Alone' }, 1, { text: '' }).quotes).toEqual(['Alone', { text: '' }]);
	expect(withCited({ sources: 'a' }, 'b', true).sources).toEqual(['a', 'b']);
});

it('a citation with a place in the source is an object, one without it an id', () => {
	const cited = { sources: ['a', { source: 'b', locator: 'p. 4' }] };
	expect(citationAt(cited, 0)).toEqual({ source: 'a' });
	const placed = withCitation(cited, 0, { source: 'a', locator: 'p. 1' });
	expect(placed.sources).toEqual([{ source: 'a', locator: 'p. 1' }, cited.sources[1]]);
	expect(withCitation(placed, 0, { source: 'a' }).sources).toEqual(cited.sources);
});

it('the words of an event without a date are a part of its date', () => {
	const entry = { id: 'a', headline: 'b', stated: 'some day' };
	expect(dateText(entry, 'stated')).toBe('some day');
	expect(withDateText(entry, 'value', '2024')).toEqual({
		id: 'a',
		date: { value: '2024', stated: 'some day' },
		headline: 'b'
	});
	expect(withDateText(entry, 'stated', '')).toEqual({ id: 'a', headline: 'b' });
});
