import { afterEach, describe, expect, it } from 'vitest';
import { Unread } from '$lib/authoring/fetch-file';
import { formatPath } from '$lib/document/finding';
import { getLocale, locales, overwriteGetLocale, type Locale } from '$lib/messages/runtime';
import { failureWords } from './failure-words';
import { placeWords } from './problem-place';

const ofPage = getLocale;
afterEach(() => overwriteGetLocale(ofPage));
function inLanguage(locale: Locale) {
	overwriteGetLocale(() => locale);
}

describe('[F349] the place of a problem, in words', () => {
	it.each([
		['quotes[0].text', 'Quote 1 · Text'],
		['events[3].quotes[1].speaker', 'Event 4 · Quote 2 · Speaker'],
		['date.value', 'Date'],
		['date.timezone', 'Date · Time zone'],
		['date', 'Date'],
		['headline', 'Headline'],
		['sources[2].corrections[0].said', 'Source 3 · Correction 1 · What it said'],
		['sources.paper.archived.url', 'Source paper · Archived copy · Address'],
		['groups.north.color', 'Group north · Colour'],
		['facts[0].value', 'Fact 1 · Value'],
		['media[0].alt', 'Media 1 · Description'],
		['related[0].by', 'Related event 1 · Distance in time'],
		['timezone', 'Time zone'],
		['version', 'Version of the format'],
		['events', 'Events'],
		['x-mine', 'x-mine'],
		['', ''],
		['constructor.__proto__', 'constructor · __proto__'],
		['quotes[0', 'quotes[0'],
		['a sentence, no path', 'a sentence, no path']
	])('%s: %s', (path, words) => expect(placeWords(path)).toBe(words));

	it.each<[Locale, string]>([
		['de', 'Zitat 1 · Text'],
		['fr', 'Citation 1 · Texte'],
		['ja', '引用1 · 本文'],
		['ar', 'الاقتباس 1 · النص'],
		['uk', 'Цитата 1 · Текст']
	])('in %s: %s', (locale, words) => {
		inLanguage(locale);
		expect(placeWords('quotes[0].text')).toBe(words);
	});

	it('a name in quotation marks is one step', () => {
		expect(placeWords(formatPath(['sources', 'a "b".c', 'url']))).toBe('Source a "b".c · Address');
	});
});

describe('[F349] why a file could not be had', () => {
	const ERRORS = [
		new TypeError('Failed to fetch'),
		new RangeError('Invalid array length'),
		'text',
		undefined,
		new Unread('address-unreachable', 'https://a.example could not be fetched.'),
		new Unread('address-timeout', 'x'),
		new Unread('address-status', 'x', 404),
		new Unread('address-page', 'x'),
		new Unread('address-too-long', 'x'),
		new Unread('address-invalid', 'x')
	];
	it.each(locales)('is said in %s, never in the words of a browser', (locale) => {
		inLanguage(locale);
		const words = ERRORS.map(failureWords);
		for (const text of words) expect(text).not.toMatch(/Error|Failed to fetch|undefined|^$/);
		expect(words[6]).toContain('404');
		expect(new Set(words).size).toBe(7);
	});
});
