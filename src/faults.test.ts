/** The table of faults, compared with the tests. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = [
	...readFileSync('docs/faults.md', 'utf8').matchAll(/^\| (F\d+) \|.*\| `([^`]+)` \|$/gm)
].map(([, fault = '', file = '']) => ({ fault, file }));

it(`${rows.length} faults are tried; each has a number of its own`, () => {
	const numbers = rows.map(({ fault }) => Number(fault.slice(1)));
	expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

it.each(rows)('$fault is tried in $file', ({ fault, file }) => {
	// In the name of a test: as “[F7]”, or as the id of a row in a table of tests.
	const names = new RegExp(`\\[${fault}\\]|id: '(?:F\\d+, )*${fault}\\b`);
	expect(readFileSync(file, 'utf8')).toMatch(names);
});
