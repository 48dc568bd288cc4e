/** Files in which one part has many children: four times as many may take four times as long. */

const HEAD = 'version: 1\ntitle: A\n';
const EVENT = 'events:\n  - id: a\n    date: 2024\n    headline: A\n';
const CALENDAR = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20240101\r\nSUMMARY:A\r\n';

/** @param {number} count @param {(i: number) => string} part */
const many = (count, part, between = '') =>
	Array.from({ length: count }, (_, i) => part(i)).join(between);

/** By shape: a file of this width. @type {Record<string, (width: number) => string>} */
export const WIDE = {
	'YAML: unknown fields': (n) => HEAD + EVENT + many(n, (i) => `k${i}: a\n`),
	'YAML: fields of an event': (n) => HEAD + EVENT + many(n, (i) => `    k${i}: a\n`),
	'YAML: a mapping on one line': (n) =>
		`${HEAD}${EVENT}x-a: {${many(n, (i) => `k${i}: a`, ', ')}}\n`,
	'YAML: one key again and again': (n) => HEAD + EVENT + many(n, () => 'x-a: a\n'),
	'YAML: groups without a label': (n) =>
		`${HEAD}groups:\n${many(n, (i) => `  g${i}: {}\n`)}${EVENT}`,
	'YAML: an ordered map': (n) =>
		`${HEAD}${EVENT}x-a: !!omap [${many(n, (i) => `k${i}: a`, ', ')}]\n`,
	'YAML: sources that are not there': (n) =>
		`${HEAD}${EVENT}    sources: [${many(n, (i) => `s${i}`, ', ')}]\n`,
	'JSON: fields': (n) =>
		`{"version":1,"title":"A","events":[{"id":"a","date":"2024","headline":"A"}],${many(n, (i) => `"k${i}":1`, ',')}}`,
	'table: columns': (n) =>
		`date,headline,${many(n, (i) => `c${i}`, ',')}\n2024,A,${many(n, (i) => `c${i}`, ',')}\n`,
	'iCalendar: properties': (n) =>
		`${CALENDAR}${many(n, (i) => `X-P${i}:a\r\n`)}END:VEVENT\r\nEND:VCALENDAR\r\n`,
	'vis: fields': (n) =>
		`[{"start":"2024-01-01","content":"A",${many(n, (i) => `"k${i}":1`, ',')}}]`,
	'TimelineJS: fields': (n) =>
		`{"events":[{"start_date":{"year":"2024"},"text":{"headline":"A"},${many(n, (i) => `"k${i}":1`, ',')}}]}`,
	'SIMILE: attributes': (n) =>
		`<data><event title="A" start="2024" ${many(n, (i) => `k${i}="1"`, ' ')}>a</event></data>`,
	'markwhen: tags': (n) => `title: A\n\n2024: A ${many(n, (i) => `#t${i}`, ' ')}\n`
};
