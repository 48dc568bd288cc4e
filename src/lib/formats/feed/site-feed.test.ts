import { detectAtomFeed, detectJsonFeed, parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { instantAt } from '$lib/time/span';
import { HOSTILE } from '../test-timelines';
import { writeSiteAtom, writeSiteJsonFeed, type SiteFeed } from './site-feed';

const feedOf = (title: string): SiteFeed => ({
	name: title,
	lang: 'en',
	url: 'https://example.org/',
	feedUrl: 'https://example.org/timelines.atom',
	timelines: [
		{
			title,
			summary: title,
			lang: 'ar',
			tags: ['Climate'],
			url: 'https://example.org/t/a',
			updated: instantAt(Date.UTC(2025, 7, 13, 12))
		}
	]
});

it.each([['The Ledger'], ...HOSTILE.map((text) => [text])])(
	'[F245] both feeds of a site are read by other programs: %s',
	(title) => {
		const [atom, json] = [writeSiteAtom(feedOf(title)), writeSiteJsonFeed(feedOf(title))];
		expect([detectAtomFeed(atom), detectJsonFeed(json)]).toEqual([true, true]);
		expect(parseAtomFeed(atom).entries?.[0]?.links?.[0]?.href).toBe('https://example.org/t/a');
		expect(parseJsonFeed(json).items?.[0]).toMatchObject({
			url: 'https://example.org/t/a',
			tags: ['Climate'],
			date_modified: '2025-08-13T12:00:00Z'
		});
		expect(parseAtomFeed(atom).updated).toBe('2025-08-13T12:00:00Z');
	}
);
