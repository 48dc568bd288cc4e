/** The date lines of labels, from far to near. */
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '$lib/language/date-phrases';
import { FLOATING, resolveDate } from './bounds';
import { formatLabelDates } from './label-words';

function say(written: string, locale = 'en-GB', zone: string | undefined = FLOATING) {
	const timing = resolveDate(written, zone);
	if (!timing.ok) throw new Error(timing.problems[0]?.message);
	const style = { locale, phrases: phrasesOf(locale), length: 'label', withoutZone: true } as const;
	return formatLabelDates(timing.value, style);
}

describe('[W10] the date line of a label is as exact as a view needs', () => {
	it.each([
		['1911-04-07', ['7 Apr 1911']],
		['1911-04', ['Apr 1911']],
		['1911', ['1911']],
		['1911~', ['about 1911']],
		['1911-04-07T14:30', ['7 Apr 1911', '7 Apr 1911', '7 Apr, 14:30']],
		['1911-04-07T14:30:09', ['7 Apr 1911', '7 Apr 1911', '7 Apr, 14:30:09']],
		['1911-04/1911-12', ['Apr–Dec 1911']],
		['1911-04-03/1911-12-09', ['Apr–Dec 1911', '3 Apr – 9 Dec 1911']],
		['1911-04-03/1914-03-09', ['Apr 1911 – Mar 1914', '3 Apr 1911 – 9 Mar 1914']],
		['1911-04-03/1911-04-09', ['3–9 Apr 1911']],
		['1911/1914-03-09', ['1911 – Mar 1914', '1911 – 9 Mar 1914']],
		['1911-04-07T14:30/1911-04-07T16:05', ['7 Apr 1911', '7 Apr 1911', '7 Apr, 14:30 – 16:05']],
		[
			'1911-04-07T14:30/1911-04-09T16:05',
			['7–9 Apr 1911', '7–9 Apr 1911', '7 Apr, 14:30 – 9 Apr, 16:05']
		],
		['1911-04-03/..', ['since Apr 1911', 'since 3 Apr 1911']],
		['[1911-04-03,1911-04-05]', ['3 or 5 Apr 1911']],
		['-0043-03-15', ['15 Mar 44 BC']],
		['-0263/-0240', ['264–241 BC']]
	])('%s', (written, words) => {
		expect(say(written)).toEqual(words);
	});

	it('in the words of its language, and on the clock on which it was written', () => {
		expect(say('1911-04-03T14:30/1911-12-09T08:00', 'en-US')).toEqual([
			'Apr–Dec 1911',
			'Apr 3 – Dec 9, 1911',
			'Apr 3, 2:30 PM – Dec 9, 8:00 AM'
		]);
		expect(say('1911-04-03/1911-12-09', 'de')).toEqual([
			'Apr.–Dez. 1911',
			'3. Apr. – 9. Dez. 1911'
		]);
		expect(say('2024-05-13T22:30-05:00', 'en-GB', 'UTC')).toEqual([
			'14 May 2024',
			'14 May 2024',
			'14 May, 03:30'
		]);
	});
});
