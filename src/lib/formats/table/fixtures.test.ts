import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { delimiterOf } from './delimiter';
import { readTable } from './read';

const FOLDER = 'src/lib/formats/table/fixtures';
const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const tablesIn = (folder: string) =>
	readdirSync(folder).filter((name) => /\.(?:csv|tsv)$/.test(name));
const read = (name: string) => {
	const text = textIn(name);
	return drain(readTable(text, delimiterOf(text) ?? ',', { title: name }));
};

describe('a table', () => {
	it.each(tablesIn(FOLDER))('[C][D][P] %s is read as the file beside it', (name) => {
		const { file, problems, table, timeline } = read(name);
		const told = problems.map(formatProblem);
		expect({ preset: table?.preset, told, file }).toEqual(
			JSON.parse(textIn(name.replace(/\.\w+$/, '.json')))
		);
		expect(timeline?.events).toHaveLength(file?.events.length ?? 0);
	});
});

const EXPECTED = JSON.parse(textIn('broken/expected.json')) as Record<string, unknown>;

describe('[R] a broken table', () => {
	it.each(tablesIn(`${FOLDER}/broken`))('%s loses no more than what is wrong', (name) => {
		const { timeline, imported, problems } = read(`broken/${name}`);
		expect({
			codes: problems.map(({ code, line, column }) => `${line}:${column} ${code}`),
			told: problems.map(formatProblem),
			dated: timeline?.events.map(({ headline }) => headline),
			waiting: imported?.undated.map(({ entry }) => entry.headline)
		}).toEqual(EXPECTED[name]);
	});

	it('is reported, each of it', () =>
		expect(Object.keys(EXPECTED).sort()).toEqual(tablesIn(`${FOLDER}/broken`).sort()));
});
