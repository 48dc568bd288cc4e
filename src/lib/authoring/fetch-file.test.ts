import { expect, it } from 'vitest';
import { fetchFile, nameOf, toData } from './fetch-file';

const KEY = '1abcDEF_-9';
it.each([
	['https://example.org/a.csv', 'https://example.org/a.csv'],
	[
		`https://docs.google.com/spreadsheets/d/${KEY}/edit#gid=7`,
		`https://docs.google.com/spreadsheets/d/${KEY}/export?format=csv&gid=7`
	],
	[
		`https://docs.google.com/spreadsheets/d/${KEY}/edit?usp=sharing`,
		`https://docs.google.com/spreadsheets/d/${KEY}/export?format=csv`
	],
	[
		`https://docs.google.com/spreadsheets/d/e/2PACX-1x/pubhtml?gid=0&single=true`,
		'https://docs.google.com/spreadsheets/d/e/2PACX-1x/pub?output=csv&gid=0'
	],
	[
		'https://docs.google.com/spreadsheets/d/e/2PACX-1x/pub?output=tsv',
		'https://docs.google.com/spreadsheets/d/e/2PACX-1x/pub?output=tsv'
	]
])('the rows of %s are at %s', (address, data) => expect(toData(address)).toBe(data));

it.each([
	['https://example.org/some%20talks.csv?x=1', 'some talks.csv'],
	['https://example.org/', ''],
	['https://example.org/%E0%A4%A', '%E0%A4%A']
])('the file at %s is called “%s”', (address, name) => expect(nameOf(address)).toBe(name));

it.each(['', 'a.csv', 'https://', 'javascript:alert(1)', 'ftp://example.org/a.csv'])(
	'[F349] “%s” is no web address, and nothing is fetched',
	async (address) => {
		const { signal } = new AbortController();
		await expect(fetchFile(address, { signal, mostBytes: 10 })).rejects.toMatchObject({
			code: 'address-invalid'
		});
	}
);
