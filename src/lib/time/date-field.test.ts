import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toWall } from './calendar';
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

it.each(['en', 'en-GB', 'de', 'ko', 'ar', 'fa', 'th', 'ru'])(
	'[F4] a field in %s reads back what it shows',
	(locale) => {
		const walls = fc.integer({ min: toWall(-3000), max: toWall(3000) });
		const spans = fc.constantFrom(3_600_000, 86_400_000, 40 * 86_400_000, 400 * 86_400_000, 1e13);
		fc.assert(
			fc.property(walls, spans, (at, span) => {
				const wall = axisAt(Math.round(at / 60_000) * 60_000);
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
