import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisOn, toWall } from './calendar';
import { fieldText } from './date-field';
import { parseDateField } from './typed-date';
import { axisAt } from './span';

it.each([
	['[F1] EDTF', '2025-08-12', 'en', toWall(2025, 8, 12), toWall(2025, 8, 13)],
	['[F1] a year', '2025', 'en', toWall(2025), toWall(2026)],
	['[F2] a day in words', '12 Aug 2025', 'en-GB', toWall(2025, 8, 12), toWall(2025, 8, 13)],
	['[F2] in the other order', 'Aug 12, 2025', 'en', toWall(2025, 8, 12), toWall(2025, 8, 13)],
	['[F2] a whole month name', 'august 2025', 'en', toWall(2025, 8), toWall(2025, 9)],
	['[F2] in another language', '12. August 2025', 'de', toWall(2025, 8, 12), toWall(2025, 8, 13)],
	['[F2] in another script', '12 августа 2025', 'ru', toWall(2025, 8, 12), toWall(2025, 8, 13)],
	['[F1] before our era', '-0043', 'en', toWall(-43), toWall(-42)]
])('%s', (_, text, locale, start, end) => {
	expect(parseDateField(text, locale)).toMatchObject({ ok: true, value: { start, end } });
});

it.each([
	['[F3] bare numbers', '03/04/2024', 'two ways'],
	['[F3] an interval', '2024/2025', 'Write one date'],
	['[F3] no date', 'soon', 'not a date'],
	['[F3] an impossible day', '30 Feb 2024', 'that month has 29 days']
])('%s are refused', (_, text, words) => {
	const read = parseDateField(text, 'en');
	expect(read.ok).toBe(false);
	expect(read.problems[0]?.message).toContain(words);
});

it.each([
	['[F2] an era', '44 BC', 'en', toWall(-43), toWall(-42)],
	['[F2] an era in front', 'AD 14', 'en', toWall(14), toWall(15)],
	['[F2] a day before our era', '15 Mar 44 BC', 'en-GB', toWall(-43, 3, 15), toWall(-43, 3, 16)],
	['[F2] without its spaces', '44 v.Chr.', 'de', toWall(-43), toWall(-42)],
	[
		'[F2] parts that are numbers',
		'公元前44年3月15日',
		'zh',
		toWall(-43, 3, 15),
		toWall(-43, 3, 16)
	],
	['[F2] a year of three figures', '1 Jan 271', 'en', toWall(271), toWall(271, 1, 2)]
])('%s', (_, text, locale, start, end) => {
	expect(parseDateField(text, locale)).toMatchObject({ ok: true, value: { start, end } });
});

it('[F2] a clock time of the language', () => {
	const at = toWall(2021, 1, 6, 13, 5);
	for (const [text, locale] of [
		['Jan 6, 2021, 1:05 PM', 'en-US'],
		['6 Jan 2021, 13:05', 'en-GB'],
		['6 Jan 2021 1:05 pm', 'en-GB'],
		['6 يناير 2021، 1:05 م', 'ar']
	] as const)
		expect(parseDateField(text, locale)).toMatchObject({ ok: true, value: { start: at, end: at } });
});

it.each([
	['en-GB', '1 Jan 271 BC'],
	['en-US', 'Jan 1, 271 BC'],
	['de', '1. Jan. 271 v. Chr.'],
	['ja', '紀元前271年1月1日'],
	['fi', '-0270-01-01']
])('[F4] a field in %s says a day before our era as %s', (locale, words) => {
	const at = axisAt(toWall(-270));
	expect(fieldText(at, 40 * 86_400_000, locale)).toBe(words);
});

it('[F4] a field shows no clock times if there are none', () => {
	const manner = { unitMs: 86_400_000, withEra: false };
	const at = axisAt(toWall(2024, 7, 5, 12));
	expect(fieldText(at, 86_400_000, 'en-GB', manner)).toBe('5 Jul 2024');
	expect(fieldText(at, 86_400_000, 'en-GB')).toBe('5 Jul 2024, 12:00');
});

const SITE = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'uk', 'zh'];
it.each([...SITE, 'en-GB', 'fa', 'th', 'fi', 'he', 'vi', 'hi', 'pl'])(
	'[F4] a field in %s reads back what it shows',
	(locale) => {
		const walls = fc.integer({ min: toWall(-3000), max: toWall(3000) });
		const spans = fc.constantFrom(600_000, 3_600_000, 86_400_000, 40 * 86_400_000, 1e13);
		fc.assert(
			fc.property(walls, spans, (at, span) => {
				const unit = span === 600_000 ? 1000 : 60_000;
				const wall = axisAt(Math.round(at / unit) * unit);
				const read = parseDateField(fieldText(wall, span, locale), locale);
				expect(
					read.ok &&
						read.value.start <= wall &&
						wall < Math.max(read.value.end, read.value.start + 1)
				).toBe(true);
			}),
			{ seed: 12, numRuns: 200 }
		);
	}
);

it.each(SITE)('[F4] and in %s the years that are counted', (locale) => {
	for (const year of [-13_999_999_999, -66_000_000, -12_000, 12_000, 499_999_999]) {
		const text = fieldText(axisOn(year), 1e15, locale);
		const read = parseDateField(text, locale);
		expect(read).toMatchObject({ ok: true, value: { start: axisOn(year) } });
		expect(text).not.toMatch(/^Y/);
	}
});
