/** The words of clock times and eras that were once wrong. */
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '$lib/language/date-phrases';
import { FLOATING, resolveDate } from './bounds';
import { formatTiming, toHtmlDate } from './words';

function read(written: string, zone?: string) {
	const timing = resolveDate(written, zone);
	if (!timing.ok) throw new Error(timing.problems[0]?.message);
	return timing.value;
}
const say = (written: string, zone?: string, locale = 'en', length: 'plain' | 'long' = 'plain') =>
	formatTiming(read(written, zone), { locale, phrases: phrasesOf(locale), length });

describe('[W8] a clock time says whose clock it is', () => {
	it.each([
		['2024-05-13T22:30-05:00', undefined, 'en', 'May 13, 2024, 10:30 PM UTC−5'],
		['2024-05-13T22:30+05:30', undefined, 'en', 'May 13, 2024, 10:30 PM UTC+5:30'],
		['2024-05-13T22:30-05:00', undefined, 'de', '13. Mai 2024, 22:30 UTC−5'],
		['2024-05-13T22:30-05:00', undefined, 'fr', '13 mai 2024, 22:30 UTC−5'],
		['2024-05-13T22:30:05-05:00', undefined, 'en', 'May 13, 2024, 10:30:05 PM UTC−5'],
		['2024-05-13T22:30Z', undefined, 'en', 'May 13, 2024, 10:30 PM UTC'],
		['2024-05-13T22:30-05:00', 'UTC', 'en', 'May 14, 2024, 3:30 AM UTC'],
		['2024-06-01T13:00[Europe/London]', undefined, 'en', 'Jun 1, 2024, 1:00 PM GMT+1'],
		['2024-05-13T22:30', FLOATING, 'en', 'May 13, 2024, 10:30 PM'],
		['2024-05-13T22:30', FLOATING, 'ja', '2024年5月13日 22:30'],
		['2024-05-13T22:30', FLOATING, 'en-GB', '13 May 2024, 22:30'],
		['2024-05-13T09:05', FLOATING, 'fr', '13 mai 2024, 09:05']
	])('%s in %s, %s', (written, zone, locale, words) => {
		expect(say(written, zone, locale)).toBe(words);
	});

	it('floats: no instant is claimed, and none is written', () => {
		const timing = read('2024-05-13T22:30', FLOATING);
		expect([timing.instant, timing.zone]).toEqual([undefined, undefined]);
		expect(toHtmlDate(timing)).toBe('2024-05-13T22:30:00');
		expect(read('2024-05-13T22:30Z', FLOATING).instant).toBe(Date.UTC(2024, 4, 13, 22, 30));
	});
});

describe('[W7] years on both sides of the first year of our era', () => {
	it.each([
		['-0043/0014', 'en', '44 BC to AD 14'],
		['-0043/0014', 'de', '44 v. Chr. bis 14 n. Chr.'],
		['-0043-03-15/0014-08-19', 'en', 'Mar 15, 44 BC to Aug 19, AD 14'],
		['-0043/-0029', 'en', '44–30 BC'],
		['0014/0037', 'en', 'AD 14–37'],
		['0014', 'en', 'AD 14'],
		['0850', 'de', '850 n. Chr.'],
		['1066', 'en', '1066']
	])('%s in %s', (written, locale, words) => {
		expect(say(written, undefined, locale)).toBe(words);
	});
});
