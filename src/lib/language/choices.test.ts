import { describe, expect, it } from 'vitest';
import { languageChoices, languageNamed } from './language-choices';
import { locales } from './locale';
import { findZones, zoneChoices, zoneNamed } from './zone-choices';

describe('[F348] zones to choose from', () => {
	const choices = zoneChoices('en', 'Europe/Kyiv');

	it('the zone of the reader is first, UTC is second, and each occurs once', () => {
		expect(choices.slice(0, 2).map(({ zone }) => zone)).toEqual(['Europe/Kyiv', 'UTC']);
		expect(new Set(choices.map(({ zone }) => zone)).size).toBe(choices.length);
		expect(choices.length).toBeGreaterThan(300);
		expect(choices.find(({ zone }) => zone === 'America/New_York')).toEqual({
			zone: 'America/New_York',
			city: 'New York',
			name: 'Eastern Time'
		});
	});

	it.each([
		['tok', 'Asia/Tokyo'],
		['new york', 'America/New_York'],
		['São Paulo', 'America/Sao_Paulo'],
		['Asia/Tokyo', 'Asia/Tokyo'],
		['UTC', 'UTC']
	])('“%s” finds %s first', (text, zone) => expect(findZones(choices, text)[0]?.zone).toBe(zone));

	it('a name in the language of the page finds its zones', () => {
		const found = findZones(zoneChoices('de'), 'Mitteleuropäische').map(({ zone }) => zone);
		expect(found).toContain('Europe/Berlin');
		expect(findZones(zoneChoices('de'), 'Atlantis')).toEqual([]);
	});

	it('a text names one zone, or none', () => {
		expect(zoneNamed(choices, 'tokyo')).toBe('Asia/Tokyo');
		expect(zoneNamed(choices, 'america/new_york')).toBe('America/New_York');
		expect(zoneNamed(choices, 'o')).toBeUndefined();
		expect(zoneNamed(choices, '')).toBeUndefined();
	});

	it('a zone that does not exist is not the first', () =>
		expect(zoneChoices('en', 'Mars/Olympus')[0]?.zone).toBe('UTC'));

	it.each(locales)('each has a name in %s', (locale) =>
		expect(zoneChoices(locale).every(({ name, city }) => name !== '' && city !== '')).toBe(true)
	);
});

describe('[F348] languages to choose from', () => {
	it.each([
		['en', 'de', 'German', 'Deutsch'],
		['de', 'ko', 'Koreanisch', '한국어'],
		['fr', 'ar', 'arabe', 'العربية'],
		['ja', 'en', '英語', 'English'],
		['ru', 'uk', 'украинский', 'українська']
	])('in %s: %s is %s, %s', (locale, tag, name, own) =>
		expect(languageChoices(locale).find((one) => one.tag === tag)).toEqual({ tag, name, own })
	);

	it.each(locales)('in %s all have names, in order, each once', (locale) => {
		const choices = languageChoices(locale);
		const names = choices.map(({ name }) => name);
		expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare));
		expect(choices.filter(({ tag, name }) => name === tag)).toEqual([]);
		expect(new Set(names).size).toBe(names.length);
	});

	it('a rare language that was chosen is in the list, a tag that is none is not', () => {
		expect(languageChoices('en', 'sa').find(({ tag }) => tag === 'sa')?.name).toBe('Sanskrit');
		expect(languageChoices('en', 'not a tag')).toEqual(languageChoices('en'));
		expect(languageChoices('en', 'de')).toEqual(languageChoices('en'));
	});

	it('a language is known by its tag and by both names', () => {
		const choices = languageChoices('en');
		for (const text of ['de', 'German', 'deutsch', ' GERMAN '])
			expect(languageNamed(choices, text)).toBe('de');
		expect(languageNamed(choices, 'Klingonisch')).toBeUndefined();
	});
});
