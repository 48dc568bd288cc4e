import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, isWithinDate, toCivil, toDate, toDayNumber, toWall } from './calendar';
import { wallAt } from './span';

describe('the calendar', () => {
	it('[C1] agrees with Date wherever Date reaches', () => {
		const walls = fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 }).map(wallAt);
		fc.assert(
			fc.property(walls, (wall) => {
				const date = new Date(wall);
				expect(toCivil(wall)).toEqual({
					year: date.getUTCFullYear(),
					month: date.getUTCMonth() + 1,
					day: date.getUTCDate(),
					hour: date.getUTCHours(),
					minute: date.getUTCMinutes(),
					second: date.getUTCSeconds()
				});
			}),
			{ seed: 1, numRuns: 2000 }
		);
	});

	it('[C2] goes there and back for any year that a float can count', () => {
		const days = fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 });
		fc.assert(
			fc.property(days, (day) => {
				const { year, month, day: dayOfMonth } = toDate(day);
				expect(toDayNumber(year, month, dayOfMonth)).toBe(day);
			}),
			{ seed: 2, numRuns: 2000 }
		);
	});

	it.each([
		['[C3] carries months up', toWall(2025, 14), toWall(2026, 2)],
		['[C3] carries months down', toWall(2025, 0), toWall(2024, 12)],
		['[C3] carries whole years', toWall(2025, 25), toWall(2027, 1)]
	])('%s', (_, actual, expected) => expect(actual).toBe(expected));

	it.each([
		[2024, 2, 29],
		[1900, 2, 28],
		[2000, 2, 29],
		[-4, 2, 29],
		[2025, 12, 31]
	])('[C4] %i-%i has %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days));

	it('[C5] knows where Date ends', () => {
		expect([isWithinDate(toWall(271_821)), isWithinDate(toWall(-271_822))]).toEqual([true, false]);
	});
});
