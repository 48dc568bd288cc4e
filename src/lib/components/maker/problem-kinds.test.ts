/** Every problem that readers report for these files has a kind. */
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { recognize } from '$lib/formats/recognize';
import { problemKind } from './problem-kinds';

const HEAD = 'version: 1\ntitle: Short\n';
const GOOD = '  - {id: last, date: 2024-03-01, headline: Second}\n';

const FILES: readonly (readonly [name: string, text: string])[] = [
	['empty.timeline.yaml', ''],
	['broken.timeline.json', '{"version": 1, "events": ['],
	['dateless.timeline.yaml', `${HEAD}events: []\n`],
	[
		'dates.timeline.yaml',
		`${HEAD}events:\n${[
			"''",
			"'2024-13'",
			"'2024-02-30'",
			"'2024-25'",
			"'2024-01-01T25:00Z'",
			"'2024-01-01T10:00+20:00'",
			"'2024-01-01T10:00'",
			"'2024-01-02/2024-01-01'",
			"'{2024, 2025}'",
			"'[]'",
			"'soon'"
		]
			.map((date, i) => `  - {id: e${i}, date: ${date}, headline: First}\n`)
			.join('')}${GOOD}`
	],
	[
		'words.timeline.yaml',
		`${HEAD}lang: '??'\ngroups: {g: {label: ' ', color: mauve}}\nevents:\n  - {id: a, date: 2024, headline: ' '}\n  - {id: b, date: 2024, headline: B, related: [{to: last, rel: after, by: soon}], sources: []}\n${GOOD}`
	],
	[
		'parts.timeline.yaml',
		`${HEAD}asOf: 2024\nsources: {desk: {}, web: {url: 'ftp:x'}}\nplaces: {here: {name: Here, lat: 1}}\nevents:\n  - {id: a, date: 2024, headline: <b>First</b>, quotes: [{text: Words}], sources: [none]}\n  - {id: c, date: 2024, headline: Odd, odd: 1}\n  - {id: b, date: 2024, headline: Second, media: [{type: image}, {type: video, file: ../x.mp4, lead: 1}]}\n  - {id: b, date: 2024, kind: era, headline: Era}\n${GOOD}`
	],
	[
		'rows.csv',
		'Date,Headline,Media\n13/2/2024,First,\n14/3/2024,Second,x\nsoon,Third,\n,Fourth,\n'
	],
	['open.csv', 'Date,Headline\n"2024,First\n'],
	['columns.csv', 'A,B\n1,2\n'],
	[
		'slides.json',
		'{"events": [{"start_date": {"year": "soon"}, "text": {"headline": "First"}}, 1]}'
	],
	['items.json', '[{"start": "soon", "content": "First"}, {"start": "2024-01-01"}, 1]']
];

it.each(FILES)('[F494] of %s', async (name, text) => {
	const recognized = await recognize(new TextEncoder().encode(text), name);
	const problems =
		'refused' in recognized ? recognized.refused : drain(recognized.read({})).problems;
	expect(problems.length).toBeGreaterThan(0);
	expect(
		problems.flatMap((problem) => (problemKind(problem) === undefined ? [problem.code] : []))
	).toEqual([]);
});

it('[F494] knows only what it knows', () => {
	expect(problemKind({ code: 'unheard-of' })).toBeUndefined();
});
