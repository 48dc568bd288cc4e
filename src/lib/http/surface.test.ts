/** The table of routes, and the document that shows it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SURFACE, surfaceOf, trimSearch } from './surface';

it('docs/addresses.md has every row', () => {
	const rows = SURFACE.map(({ id, parameters, caching, cost }) => {
		const read = parameters.map((name) => `\`${name}\``).join(', ');
		return `| \`${id}\` | ${read} | ${caching} | ${cost} |`;
	});
	const page = readFileSync('docs/addresses.md', 'utf8');
	const shown = [...page.matchAll(/^\| `\/[^|]*\|[^|]*\| \w+ \| \w+ \|$/gm)].map(([row]) => row);
	expect(shown.map((row) => row.replace('|  |', '| |'))).toEqual(
		rows.map((row) => row.replace('|  |', '| |'))
	);
});

it('a route reads its own parameters alone, each once', () => {
	const row = surfaceOf('/oembed');
	if (!row) throw new Error('There is oEmbed.');
	const search = new URLSearchParams('q=1&format=json&url=b&url=c&utm_source=d');
	expect(trimSearch(row, search).toString()).toBe('url=b&format=json');
});

it('no route is there twice', () => {
	expect(new Set(SURFACE.map(({ id }) => id)).size).toBe(SURFACE.length);
});
