/**
 * A written file gives the same timeline when it is read, whatever its texts contain: both kinds of CSV,
 * and YAML. The seed is fixed.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { TimelineFile } from '$lib/document/schema';
import { parseYaml, toData } from './shared/yaml/parse';
import { toYaml } from './native/yaml-text';
import { draftRows } from './table/draft';
import { toRows } from './table/rows';
import { writeCsv } from './table/write';

const SEED = 20_261_129;
/** Pieces that occur in texts from people and programs. */
const PIECES = [
	...[
		'word',
		'NA',
		'None',
		'-',
		'“',
		'”',
		'„',
		'«',
		'»',
		'"',
		"'",
		'\\',
		'**',
		'_',
		'`',
		'# ',
		'- ',
		'1. '
	],
	...[
		'[a](https://a.example)',
		'<b>',
		'</b>',
		'&amp;',
		'<br>',
		'=1',
		'@x',
		'+',
		';',
		'|',
		',',
		'\t',
		' ',
		'  '
	],
	...[
		'\n',
		'\n\n',
		'\n \n',
		' \n',
		'\r',
		'\r\n',
		'\u00a0',
		'\u200b',
		'\u2028',
		'\ufeff',
		': ',
		' #',
		'---'
	],
	...[
		'é',
		'é',
		'日本',
		'🕰',
		'\0',
		'\ud800',
		'\udc00',
		'{',
		'}',
		'%',
		'?',
		'!',
		'0',
		'2024',
		'12:30',
		'yes',
		'~'
	],
	'A paragraph that is so long that a writer of YAML folds it over two lines or more, as it is over a hundred'
];
const texts = fc
	.array(fc.constantFrom(...PIECES), { maxLength: 9 })
	.map((pieces) => pieces.join(''));
const words = texts.filter((text) => text.trim() !== '').map((text) => text.slice(0, 200));

it('[F176] YAML of any text has that text', () => {
	fc.assert(
		fc.property(texts, texts, (summary, label) => {
			const data = {
				summary,
				groups: { g: { label } },
				list: [summary, label],
				inline: { summary }
			};
			const parsed = parseYaml(toYaml(data));
			expect(parsed.kind === 'document' && toData(parsed.document)).toEqual({
				kind: 'data',
				value: data
			});
		}),
		{ numRuns: 1200, seed: SEED }
	);
});

const fileOf = (headline: string, summary: string, group: string, quote: string): TimelineFile => ({
	version: 1,
	title: 'x',
	groups: { g: { label: group } },
	sources: { s1: { title: 'Herald', url: 'https://a.example/' } },
	events: [
		{
			id: 'a',
			date: '2024',
			headline,
			summary,
			group: 'g',
			quotes: [{ text: quote, sources: ['s1'] }]
		}
	]
});

it.each(['exact', 'spreadsheet'] as const)(
	'[F176] %s CSV of any text has that text, or tells',
	(kind) => {
		fc.assert(
			fc.property(words, words, words, words, (headline, summary, group, quote) => {
				const written = writeCsv(fileOf(headline, summary, group, quote), { kind });
				const table = toRows(written.text, ',');
				const draft = 'refused' in table ? table : drain(draftRows(table.rows, { title: 'x' }));
				if ('refused' in draft) throw new Error('refused');
				const [event] = draft.file.events;
				const isReported = written.leftOut.some(({ message }) => message.includes('spaces around'));
				const same = (text: string) => (isReported ? text.trim() : text);
				const found = event?.quotes as { text: string }[] | undefined;
				const read = [event?.headline, event?.summary, found?.[0]?.text].map((text) =>
					same(String(text))
				);
				expect(read).toEqual([headline, summary, quote].map(same));
			}),
			{ numRuns: 1000, seed: SEED }
		);
	}
);
