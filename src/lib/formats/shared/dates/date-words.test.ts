import { expect, it } from 'vitest';
import { createSayDate, sayEventDate } from './date-words';
import { published } from '../../test-timelines';

const eventOf = (date: string | { value: string; stated?: string; display?: string }) => {
	const [event] = published({
		version: 1,
		title: 'A story',
		timezone: 'Europe/Moscow',
		events: [{ id: 'e', headline: 'It happens', date }]
	}).timeline.events;
	if (!event) throw new Error('There is no event.');
	return event;
};

it.each([
	['2025-08-12', '12 Aug 2025'],
	['2025-08-12~', 'about 12 Aug 2025'],
	['2025-08-12?', 'possibly 12 Aug 2025'],
	['2025-08-XX', 'a day in August 2025'],
	['2025-XX', 'a month in 2025'],
	['199X', 'the 1990s'],
	['2025-21', 'spring 2025'],
	['2025-24', 'winter 2025–26'],
	['2025-34', 'Q2 2025'],
	['2025-40', 'first half of 2025'],
	['2025-41', 'second half of 2025'],
	['2024/2025-08', '2024 to August 2025'],
	['2022/..', 'since 2022'],
	['../2022', 'until 2022'],
	['2022/', 'from 2022, end not known'],
	['/2022', 'to 2022, start not known'],
	['[2024,2025-08]', '2024 or August 2025']
])('%s is %s', (date, expected) => {
	expect(createSayDate('en-GB')(eventOf(date).timing)).toBe(expected);
});

it('dates are said in the language of the document', () => {
	expect(createSayDate('de')(eventOf('2025-08~').timing)).toBe('etwa August 2025');
	expect(createSayDate('fr')(eventOf('2025-08~').timing)).toBe('août 2025 environ');
});

it.each([
	['the date', '2024', '2024'],
	[
		'the words of the source behind it',
		{ value: '2024', stated: 'last year' },
		'2024 (“last year”)'
	],
	['the words of the author instead', { value: '2024', display: 'a year before' }, 'a year before']
])('of an event: %s', (_, date, expected) => {
	expect(sayEventDate(eventOf(date), createSayDate('en-GB'))).toBe(expected);
});
