/** Evidence on a page, in the language of its timeline. Rules: ../document/SPEC.md §E. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { readTimelineFile } from '$lib/formats/native/read';
import type { TimelineFile } from '$lib/document/schema';
import { LOCALES } from '../../messages/tables.js';
import { toReading } from './to-reading';

const text = readFileSync('src/lib/document/fixtures/air-accident.timeline.yaml', 'utf8');
const { file } = drain(readTimelineFile(text));

function pageIn(lang: string) {
	const { timeline } = drain(readTimeline({ ...(file as unknown as TimelineFile), lang }));
	if (!timeline) throw new Error('The story does not hold.');
	return toReading('story', timeline);
}

describe('the story of an air accident', () => {
	const page = pageIn('en-GB');
	const [liftOff, cutOff] = page.events;

	it('[E5] has differing figures of one label side by side, each with its source', () => {
		expect(liftOff?.facts).toEqual([
			{ label: 'On board', values: [{ value: '242 people', notes: ['according to AAIB'] }] },
			{
				label: 'Killed',
				values: [
					{ value: '290 people', notes: ['according to Reuters', 'counted on the day'] },
					{
						value: '260 people',
						notes: ['according to AAIB', '241 on board and 19 on the ground']
					}
				]
			}
		]);
	});

	it('[E1, E2, E3, E4] says who relayed whom, how sure that is, and who is not named', () => {
		expect(cutOff?.quotes.map(({ speaker, attribution }) => [speaker, ...attribution])).toEqual([
			[
				'one of the pilots',
				'the cockpit voice recording',
				'12 Jun 2025',
				'as reported by Reuters',
				'to the other pilot',
				'quoted by Aircraft Accident Investigation Bureau',
				'via BBC News',
				'attribution disputed'
			],
			[
				'2 unnamed people',
				'paraphrase',
				'via Reuters',
				'attribution probable',
				'not named because: the inquiry is not over',
				'vouched for by The Wall Street Journal'
			]
		]);
	});

	it('[E6] says what is wrong in a source, and who has it right', () => {
		expect(page.sources.find(({ id }) => id === 'first-count')?.notes).toEqual([
			'Correction: “more than 290 people were killed” should be “260 people died”, according to AAIB (p. 6), some had been counted twice'
		]);
		expect(cutOff?.citations.find(({ supports }) => supports === 'disputes')?.notes).toEqual([
			'reported before the inquiry had an end',
			'2 unnamed people',
			'Correction: “the switches were moved at once” should be “they were moved a second apart”, according to AAIB'
		]);
	});

	it('[E7, E8] says how long after, and where on the map', () => {
		expect(cutOff?.details[1]).toEqual({
			term: '3 seconds after (“three seconds later”)',
			text: 'The aircraft lifts off',
			url: '#e-lift-off'
		});
		expect(liftOff?.details).toEqual([
			{
				term: 'Where',
				text: 'Ahmedabad airport',
				point: [
					{ value: 23.0772, words: '23.0772° N' },
					{ value: 72.6347, words: '72.6347° E' }
				]
			}
		]);
	});

	it('[E9] lists what has no date last, counts it apart, and charts none of it', () => {
		expect(page.count).toBe(4);
		expect(page.outline.flatMap(({ entries }) => entries)).toHaveLength(4);
		expect(page.undated).toMatchObject({
			heading: 'No date yet',
			countWords: '1 without a date yet',
			events: [
				{
					id: 'final-report',
					date: { words: 'No date yet', stated: 'within a year of the accident' },
					mark: { uncertain: true, hollow: true }
				}
			]
		});
	});

	it('[F205] shows the links and the emphasis of its standfirst', () => {
		expect(page.summary).toBe(
			'A Boeing 787 fell on a hostel 32 seconds after take-off. Four publishers, and what they do not agree on.'
		);
		expect(page.standfirst).toMatchObject([
			{ kind: 'paragraph', children: [{}, { kind: 'link' }, {}, { kind: 'emphasis' }, {}] }
		]);
	});
});

/** The words of the program on the page, without those of the author. */
function ownWords(lang: string): string[] {
	const { events, sources, undated } = pageIn(lang);
	return [
		...events.flatMap(({ quotes, details, facts = [] }) => [
			...quotes.flatMap(({ attribution }) => attribution),
			...details.map(({ term }) => term),
			...facts.flatMap(({ values }) => values.flatMap(({ notes }) => notes))
		]),
		...sources.flatMap(({ details, notes, unlinked }) => [...details, ...notes, unlinked ?? '']),
		undated?.heading ?? '',
		undated?.countWords ?? ''
	];
}

const ENGLISH =
	/\b(?:as reported|paraphrase by|quoted by|unnamed|not named|vouched|should be|according|after|where|who|report|news article|needs registration|for subscribers|cited in|no date|without a date)\b/i;

it.each(LOCALES.filter((lang) => lang !== 'en'))(
	'[F206] a page in %s says it in its own language',
	(lang) => {
		const authors = /[“«„「][^”»“」]*[”»“」]|some had been counted twice|the inquiry is not over/g;
		const words = ownWords(lang).map((part) => part.replaceAll(authors, ''));
		expect(words.filter((part) => ENGLISH.test(part))).toEqual([]);
		expect(words.join()).not.toBe(ownWords('en').join());
	}
);
