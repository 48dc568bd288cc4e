import { expect, it } from 'vitest';
import { formatDuration, isDuration } from './duration';

it.each([
	['PT3S', 'en-GB', '3 seconds'],
	['PT1S', 'en', '1 second'],
	['P1DT2H', 'en', '1 day and 2 hours'],
	['PT0.5S', 'en', '0.5 seconds'],
	['P2W', 'de', '2 Wochen'],
	['PT3S', 'ko', '3초'],
	['PT3S', 'ru', '3 секунды'],
	['PT3S', 'ar', '3 ثوان']
])('[D1] %s in %s: %s', (text, locale, expected) => {
	expect(isDuration(text)).toBe(true);
	expect(formatDuration(text, locale)).toBe(expected);
});

it.each(['', 'P', 'PT0S', '3 seconds', '-PT3S', 'PT-3S', '03:00', `PT${'1'.repeat(80)}S`])(
	'[D1] “%s” is none',
	(text) => expect(isDuration(text)).toBe(false)
);
