/** The picture of the rooms equals the table. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawHouse, floorsOf, HOUSE, readTable, stairsOf } from './cli/house.js';

it('is as the table in ARCHITECTURE.md has it: else “npm run house” draws it', () => {
	expect(readFileSync(HOUSE, 'utf8')).toBe(drawHouse(readTable()));
});

it('has every room above all that it imports', () => {
	const table = readTable();
	const floors = floorsOf(table);
	expect([...floors.keys()].sort()).toEqual([...table.keys()].sort());
	for (const [room, may] of table)
		for (const other of may)
			expect(floors.get(room), `${room} over ${other}`).toBeGreaterThan(floors.get(other) ?? 99);
});

it('has a line only where no other way leads there', () => {
	const table = new Map([
		['base', []],
		['time', ['base']],
		['document', ['base', 'time']]
	]);
	expect(stairsOf(table)).toEqual([
		['time', 'base'],
		['document', 'time']
	]);
});

it('CONTRIBUTING.md leads to what there is', () => {
	const page = readFileSync('CONTRIBUTING.md', 'utf8');
	const links = [...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
	expect(links.length).toBeGreaterThan(5);
	expect(links.filter((link) => !existsSync(link))).toEqual([]);
});
