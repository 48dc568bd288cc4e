import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTimelineJs, isTimelineJsSheet } from './detect';

const FOLDER = 'src/lib/formats/timelinejs/fixtures';
const headOf = (path: string) => readFileSync(path, 'utf8').slice(0, 4096);
const names = readdirSync(FOLDER).filter((name) => /\.(?:json|jsonp|txt|csv)$/.test(name));
const own = names.filter((name) => !name.endsWith('.read.json'));
const firstRow = (name: string) => (headOf(`${FOLDER}/${name}`).split('\n')[0] ?? '').split(',');

it.each(own.filter((name) => !name.endsWith('.csv')))('[E1] %s is of TimelineJS', (name) => {
	expect(isTimelineJs(headOf(`${FOLDER}/${name}`))).toBe(true);
});

it.each<[string, string]>([
	[
		'a long text before the events',
		`{"title":{"text":{"headline":"${'x'.repeat(5000)}"}}`.slice(0, 4096)
	],
	['media before the date', '{"events":[{"media":{"url":""},"text":{"headline":"A"}']
])('[E1] known all the same: %s', (_, head) => {
	expect(isTimelineJs(head)).toBe(true);
});

it.each<[string, string]>([
	[
		'our JSON',
		'{ "version": 1, "title": "T", "events": [{ "text": { "a": 1 }, "start_date": {} }]'
	],
	['our YAML', 'version: 1\ntitle: T\nevents:\n  - id: a\n'],
	['our YAML in brackets', '{version: 1, title: {}, events: [{start_date: {}}]'],
	['a list', '[{"start_date":{"year":1969}}]'],
	['other JSON with events', '{"dateTimeFormat":"iso8601","events":[{"start":"1969","title":"A"}]'],
	['nothing', ''],
	['text', 'The events: [ start_date: { year']
])('[E2] %s is not', (_, head) => {
	expect(isTimelineJs(head)).toBe(false);
});

it.each(readdirSync('src/content').filter((name) => name.endsWith('.timeline.yaml')))(
	'[E2] %s is not',
	(name) => {
		expect(isTimelineJs(headOf(`src/content/${name}`))).toBe(false);
	}
);

it.each(own.filter((name) => name.endsWith('.csv')))('[E3] %s is a sheet of TimelineJS', (name) => {
	expect(isTimelineJsSheet(firstRow(name))).toBe(true);
});

it.each<[boolean, string]>([
	[true, 'year, Month ,Day,HEADLINE,Text'],
	[true, 'Year,Headline,Media Credit'],
	[false, 'Year,Headline'],
	[false, 'Start Date,End Date,Headline,Tag'],
	[false, 'Year,Month,Title'],
	[false, '']
])('[E3] %s: %s', (isSheet, row) => {
	expect(isTimelineJsSheet(row.split(','))).toBe(isSheet);
});
