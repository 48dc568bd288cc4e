import { expect, it } from 'vitest';
import { resolveDate } from '$lib/time/bounds';
import { calendarDate } from './dates';

const read = (text: string) => {
	const read = resolveDate(text, 'Europe/Moscow');
	if (!read.ok) throw new Error(read.problems[0]?.message);
	return calendarDate(read.value);
};
const date = (...parts: number[][]) => ({ parts, season: undefined, circa: false });

it.each([
	['[D1] a day', '2025-08-12', date([2025, 8, 12])],
	['[D1] a month', '2025-08', date([2025, 8])],
	['[D1] a day in a month', '2025-08-XX', date([2025, 8])],
	['[D1] a year', '0476', date([476])],
	['[D1] a clock time', '2025-08-12T23:30Z', date([2025, 8, 12])],
	['[D1] an interval', '2024-12/2025-01-03', date([2024, 12], [2025, 1, 3])],
	['[D2] about', '1850~', { ...date([1850]), circa: true }],
	['[D2] possibly', '1850-05?/1851', { ...date([1850, 5], [1851]), circa: true }],
	['[D3] a winter', '2025-24', { ...date([2025]), season: 4 }],
	['[D4] a quarter', '2025-34', undefined],
	['[D4] a half-year', '2025-40', undefined],
	['[D4] a choice', '[2025-08-12,2025-08-13]', undefined],
	['[D4] an open end', '2025/..', undefined],
	['[D4] an end that nobody knows', '2025/', undefined],
	['[D4] a decade', '199X', undefined],
	['[D4] an interval of seasons', '2024-21/2024-22', undefined],
	['[D4] a year before ours', '-0043', undefined],
	['[D4] a year of five digits', 'Y12000', undefined]
])('%s', (_, text, expected) => {
	expect(read(text)).toEqual(expected);
});
