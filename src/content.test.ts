/** Compares the shipped stories with their articles: every date, every quotation, nothing more. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from '$lib/formats/native/read';
import { toReading } from '$lib/story/to-reading';

function story(slug: string) {
	const { timeline, problems } = drain(
		readTimelineFile(readFileSync(`src/content/${slug}.timeline.yaml`, 'utf8'))
	);
	if (!timeline) throw new Error(JSON.stringify(problems));
	expect(problems).toEqual([]);
	return toReading(slug, timeline);
}

describe('the article alone', () => {
	const { events, sources, outline, asOf, spanWords } = story('russia-north-korea');

	it('dates no event more exactly than the article does', () => {
		expect(
			events.map(({ date, mark, kind }) => [date.words, date.stated, mark.shape, mark.hollow, kind])
		).toEqual([
			['2024', 'last year', 'bar', false, 'context'],
			['April 2025', 'in April', 'bar', false, 'statement'],
			['Tue 12 Aug 2025', 'on Tuesday', 'dot', false, 'event'],
			['Wed 13 Aug 2025', 'on Wednesday', 'dot', false, 'statement'],
			['Fri 15 Aug 2025', 'on Friday', 'dot', true, 'scheduled']
		]);
		expect([asOf?.words, spanWords]).toEqual(['13 Aug 2025', '2024 – 15 Aug 2025']);
	});

	it('has every quotation word for word, by whom it was said', () => {
		expect(
			events.flatMap(({ id, quotes }) =>
				quotes.map(({ text, speaker, mode, reportedBy, to, via }) => [
					id,
					speaker,
					mode,
					reportedBy ?? to,
					via.join(),
					text
				])
			)
		).toEqual([
			[
				'call',
				'Kim Jong Un',
				'reported',
				'KCNA',
				'AFP',
				'fully support all measures to be taken by the Russian leadership in the future'
			],
			[
				'call',
				'Vladimir Putin',
				'reported',
				'KCNA',
				'AFP',
				"the self-sacrificing spirit displayed by service personnel of the Korean People's Army in liberating Kursk"
			],
			['call', 'KCNA', 'direct', undefined, 'AFP', 'warm, comradely atmosphere'],
			[
				'call',
				'KCNA',
				'direct',
				undefined,
				'AFP',
				'their will to strengthen cooperation in the future'
			],
			[
				'call',
				'The Kremlin',
				'direct',
				undefined,
				'AFP',
				'shared information with Kim Jong Un in the context of the upcoming talks with U.S. President Donald Trump'
			],
			[
				'disclosure',
				'Yang Moo-jin',
				'direct',
				'AFP',
				'',
				'intent to showcase their closeness to domestic and international audiences'
			],
			[
				'alaska',
				'Yang Moo-jin',
				'direct',
				'AFP',
				'',
				"Putin could convey Kim's stance on Trump's North Korea-related interests, potentially including a conditional summit on nuclear disarmament"
			],
			[
				'alaska',
				'Yang Moo-jin',
				'direct',
				'AFP',
				'',
				'If Russia-Ukraine peace talks gather momentum, they could have a positive spillover effect on U.S.-North Korea and inter-Korean dialogue'
			]
		]);
	});

	it('says what was read and what was only cited', () => {
		expect(
			sources.map(({ number, publisher, url, citedIn }) => [number, publisher, url, citedIn])
		).toEqual([
			[1, 'Agence France-Presse', undefined, undefined],
			[2, 'Korean Central News Agency', undefined, 'AFP'],
			[3, 'The Kremlin', undefined, 'AFP'],
			[4, 'Agence France-Presse', undefined, 'AFP']
		]);
		expect(events.map(({ publishers }) => publishers.join(', '))).toEqual([
			'AFP',
			'AFP',
			'AFP, KCNA, the Kremlin',
			'AFP, KCNA',
			'AFP'
		]);
	});

	it('stands in the list under its years, with gaps and the day it was told', () => {
		expect(
			outline.map(({ heading, entries }) => [
				heading,
				entries.map(({ event, gap, afterAsOf }) => [event, gap?.count, gap?.atLeast, afterAsOf])
			])
		).toEqual([
			['2024', [[0, undefined, undefined, false]]],
			[
				'2025',
				[
					[1, 3, true, false],
					[2, 3, true, false],
					[3, undefined, undefined, false],
					[4, undefined, undefined, true]
				]
			]
		]);
	});
});

describe('the record', () => {
	const { events, sources } = story('russia-north-korea-record');

	it('pins “last year” and “in April” to the day, and keeps the first wording', () => {
		expect(
			events
				.slice(0, 2)
				.map(({ date, publishers }) => [date.words, date.stated, publishers.slice(0, 2)])
		).toEqual([
			['Wed 19 Jun 2024', 'last year', ['The Financial Express', 'Tag24']],
			['Mon 28 Apr 2025', 'in April', ['Politico Europe', 'Business Recorder']]
		]);
	});

	it('has two versions of one quotation side by side', () => {
		const [first] = events.find(({ id }) => id === 'call')?.quotes ?? [];
		expect([first?.text, first?.via, first?.versions.map(({ text, via }) => [text, via])]).toEqual([
			'fully support all measures to be taken by the Russian leadership in the future',
			['AFP'],
			[
				[
					'fully support all measures to be taken by the Russian leadership in the future, too',
					['Arab News']
				]
			]
		]);
	});

	it('opens quotes at their words where the source has an address', () => {
		const treaty = events.find(({ id }) => id === 'treaty');
		expect(treaty?.quotes[0]?.openAt?.url).toMatch(
			/^https:\/\/www\.tag24\.com\/.*#:~:text=It%20is%20really%20a%20breakthrough%20document$/
		);
		expect(sources.filter(({ url }) => url !== undefined)).toHaveLength(7);
	});
});

it('is what the tests of the reader’s state stand on (npm run test:unit -- --update)', async () => {
	const reading = JSON.stringify(story('russia-north-korea'), undefined, '\t') + '\n';
	await expect(reading).toMatchFileSnapshot('./lib/viewer/fixtures/russia-north-korea.json');
});
