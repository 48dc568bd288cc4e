import { expect, it } from 'vitest';
import { isCorrection, needsNote } from '$lib/document/change';
import type { Timeline } from '$lib/document/timeline';
import { readTimelineFile } from '$lib/formats/native/read';
import { drain } from '$lib/base/drain';
import { compareTimelines } from './compare';

function read(file: object): Timeline {
	const { timeline, problems } = drain(readTimelineFile(JSON.stringify(file)));
	if (!timeline) throw new Error(JSON.stringify(problems));
	return timeline;
}

const AFP = {
	type: 'article-newspaper',
	publisher: 'AFP',
	title: 'Putin, Kim hold call',
	url: 'https://example.org/a'
};
const CALL = {
	id: 'call',
	date: '2025-08-12',
	headline: 'Putin and Kim speak by phone',
	quotes: [{ text: 'We will be faithful.', speaker: 'Kim', sources: ['afp'] }],
	sources: ['afp']
};
const SUMMIT = { id: 'summit', date: '2025-08-15', headline: 'Summit in Alaska' };
const FILE = {
	version: 1,
	title: 'The call',
	lang: 'en-GB',
	sources: { afp: AFP },
	events: [CALL, SUMMIT]
};
const BEFORE = read(FILE);
const changed = (call: object, more: object = {}) =>
	compareTimelines(BEFORE, read({ ...FILE, ...more, events: [{ ...CALL, ...call }, SUMMIT] }));
const EVENT = { id: 'call', headline: 'Putin and Kim speak by phone' };

it('says nothing of a revision with the same content, however it is written', () => {
	expect(
		compareTimelines(
			BEFORE,
			read({
				...FILE,
				sources: { other: AFP },
				events: [
					SUMMIT,
					{
						...CALL,
						sources: ['other'],
						quotes: [{ text: 'We will be faithful.', speaker: 'Kim', sources: ['other'] }]
					}
				]
			})
		)
	).toEqual([]);
});

it('says in words what a date was and is', () => {
	const changes = changed({ date: '2025-08-13' });
	expect(changes).toEqual([
		{
			event: EVENT,
			part: 'date',
			how: 'changed',
			before: '12 Aug 2025',
			after: '13 Aug 2025'
		}
	]);
	expect(needsNote(changes)).toBe(true);
	expect(changes.every(isCorrection)).toBe(true);
});

it('tells an added quotation from a changed and a removed one', () => {
	const [first] = CALL.quotes;
	const second = { text: 'It went well.', speaker: 'Putin', sources: ['afp'] };
	const added = changed({ quotes: [first, second] });
	expect(added).toEqual([
		{ event: EVENT, part: 'quotation', how: 'added', after: 'It went well.' }
	]);
	expect(needsNote(added)).toBe(false);
	expect(added.some(isCorrection)).toBe(false);
	expect(changed({ quotes: [{ ...first, text: 'We stay faithful.' }] })).toEqual([
		{
			event: EVENT,
			part: 'quotation',
			how: 'changed',
			before: 'We will be faithful.',
			after: 'We stay faithful.'
		}
	]);
	expect(changed({ quotes: [] })).toEqual([
		{ event: EVENT, part: 'quotation', how: 'removed', before: 'We will be faithful.' }
	]);
	expect(changed({ quotes: [{ ...first, speaker: 'Putin' }] })).toEqual([
		{ event: EVENT, part: 'quotation', how: 'changed', before: 'We will be faithful.' }
	]);
});

it('names a source by publisher and title', () => {
	const changes = changed({}, { sources: { afp: { ...AFP, title: 'Putin and Kim hold a call' } } });
	expect(changes).toEqual([
		{
			event: EVENT,
			part: 'source',
			how: 'changed',
			before: 'AFP, Putin, Kim hold call',
			after: 'AFP, Putin and Kim hold a call'
		}
	]);
});

it('lists new and removed events by their headlines, and other fields as details', () => {
	const now = read({
		...FILE,
		events: [
			{ ...CALL, importance: 5 },
			{ id: 'pact', date: '2024-06', headline: 'A pact' }
		]
	});
	expect(compareTimelines(BEFORE, now)).toEqual([
		{ event: { id: 'pact', headline: 'A pact' }, part: 'event', how: 'added' },
		{ event: EVENT, part: 'details', how: 'changed' },
		{ event: { id: 'summit', headline: 'Summit in Alaska' }, part: 'event', how: 'removed' }
	]);
});

it('says what changed of the timeline itself', () => {
	expect(changed({}, { title: 'A call', timezone: 'Europe/Moscow' })).toEqual([
		{ part: 'title', how: 'changed', before: 'The call', after: 'A call' },
		{ part: 'settings', how: 'changed' }
	]);
});

it('finds a date that was unknown before, and words in another language', () => {
	const undated = read({ ...FILE, lang: 'de', events: [{ ...CALL, date: null }, SUMMIT] });
	const now = read({ ...FILE, lang: 'de', events: [CALL, SUMMIT] });
	expect(compareTimelines(undated, now)).toEqual([
		{ event: EVENT, part: 'date', how: 'added', after: '12. Aug. 2025' }
	]);
});
