/** Files in another language contain none of our English words. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import type { TimelineFile } from '$lib/document/schema';
import { LOCALES } from '../../messages/tables.js';
import { writeHtml } from './html/write';
import { readTimelineFile } from './native/read';
import { writeFile, type ToWrite } from './write-file';
import { instantAt } from '$lib/time/span';

const { file } = drain(
	readTimelineFile(readFileSync('src/lib/document/fixtures/air-accident.timeline.yaml', 'utf8'))
);

/** All texts of the author are the same word, so every other word in the file is ours. */
function withoutWords(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) return value.map((item) => withoutWords(item, key));
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(
			Object.entries(value).map(([name, inner]) => [name, withoutWords(inner, name)])
		);
	return typeof value === 'string' && PROSE.has(key) ? '0' : value;
}
const PROSE = new Set([
	...['title', 'summary', 'label', 'name', 'role', 'headline', 'text', 'note', 'publisher', 'unit'],
	...['publisherShort', 'locator', 'said', 'correct', 'stated', 'reason', 'where', 'alt'],
	...['via', 'credit', 'vouchedBy', 'exact', 'prefix', 'speaker']
]);

function story(lang: string): ToWrite {
	const plain = { ...(withoutWords(file) as TimelineFile), lang };
	const { timeline, findings } = drain(readTimeline(plain));
	if (!timeline) throw new Error(JSON.stringify(findings));
	return { timeline, file: plain, url: undefined, updated: instantAt(0) };
}

/** Our own English words, which were once written into the code. */
const ENGLISH =
	/\b(?:involved|where|sources|as of|as reported|in other words|planned|confirmed|disputed|denied|cancelled|other wording|original|disputes it|mentions it|cited in|read on|archived|address as written|readers|speaker|translated|publisher:|background|leads to|follows|part of|contradicts|after|before|possibly|about|events?|quotes?|no date|correction:|according|unnamed|news article)\b/gi;

describe.each(LOCALES.filter((lang) => lang !== 'en'))('in %s', (lang) => {
	/** Names of fields and of HTML elements belong to the format. */
	const MARKUP = /<style>[^]*?<\/style>|<[^>]*>|"[\w@$:-]+":|^[A-Z0-9-]+[;:].*?:|@\w+\{|\t\w+ = /gm;
	const prose = (text: string) => text.replaceAll(MARKUP, ' ');

	/** Words that are the same in both languages. */
	const own = lang === 'fr' ? ['sources'] : [];
	it.each(['md', 'ics', 'atom', 'feed.json', 'timelinejs.json'] as const)(
		'[F206] %s speaks it',
		async (format) => {
			const { text } = await writeFile(format, story(lang));
			const written = prose(text).match(ENGLISH) ?? [];
			const values = new Set([...own, 'disputed', 'confirmed', 'event']);
			expect(written.filter((word) => !values.has(word.toLowerCase()))).toEqual([]);
		}
	);

	it('[F206] the page that works without a network speaks it', () => {
		const html = writeHtml(story(lang), { file: '{}', script: '' });
		const written = prose(html).match(ENGLISH) ?? [];
		expect(written.filter((word) => !own.includes(word.toLowerCase()))).toEqual([]);
	});
});
