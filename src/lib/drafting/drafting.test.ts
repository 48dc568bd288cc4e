/** The engine on articles written for it, in ten languages, and on bad input. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Score } from '../../../e2e/bench/drafting-score.js';
import { toAnnotations } from './annotations';
import { propose, type ArticleFacts } from './propose';

const FOLDER = 'src/lib/drafting/fixtures';
const TODAY = '2026-01-01';

interface Gold {
	readonly id: string;
	readonly lang: string;
	readonly source: { readonly published: string };
}

const articles = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file) => {
		const gold = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Gold;
		const text = readFileSync(join(FOLDER, file.replace('.json', '.txt')), 'utf8');
		return { gold, text };
	});

function figuresOf(lang: RegExp): Record<string, number> {
	const score = new Score();
	for (const { gold, text } of articles) {
		if (!lang.test(gold.lang)) continue;
		const result = propose(text, {
			published: gold.source.published,
			today: TODAY,
			lang: gold.lang
		});
		if (!result.ok) throw new Error(`${gold.id} was refused`);
		const own = toAnnotations(gold.id, text, result.value);
		type Annotations = Parameters<Score['add']>[1];
		score.add(gold.id, gold as unknown as Annotations, own);
	}
	return Object.fromEntries(
		Object.entries(score.figures()).map(([name, { value }]) => [name, value])
	);
}

it('[E1] [Q3] [W1] English: events, dates, quotations, speakers and relays', () => {
	const figures = figuresOf(/^en$/);
	expect(figures['event dates']).toBeGreaterThanOrEqual(0.8);
	expect(figures['date value']).toBeGreaterThanOrEqual(0.85);
	expect(figures['quotes exact']).toBeGreaterThanOrEqual(0.95);
	expect(figures['speaker']).toBeGreaterThanOrEqual(0.85);
	expect(figures['via']).toBeGreaterThanOrEqual(0.8);
	expect(figures['to']).toBeGreaterThanOrEqual(0.8);
});

it.each(['de', 'fr', 'es', 'ru', 'uk', 'ko', 'ja', 'zh', 'ar'])(
	'[D1] [Q1] %s: dates, and quotations with speakers where the pattern is plain',
	(lang) => {
		const figures = figuresOf(new RegExp(`^${lang}$`));
		expect(figures['event dates']).toBeGreaterThanOrEqual(0.7);
		expect(figures['date value']).toBeGreaterThanOrEqual(0.7);
		expect(figures['quotes exact']).toBeGreaterThanOrEqual(0.9);
	}
);

it('[A1] each proposal is at its place in the text', () => {
	for (const { gold, text } of articles) {
		const result = propose(text, {
			published: gold.source.published,
			today: TODAY,
			lang: gold.lang
		});
		if (!result.ok) throw new Error(`${gold.id} was refused`);
		const { events, quotes, sources } = result.value;
		for (const { at, stated } of events) expect(text.slice(at.start, at.end).trim()).toBe(stated);
		for (const quote of quotes) expect(text.slice(quote.at.start, quote.at.end)).toBe(quote.text);
		for (const { at, name } of sources) expect(text.slice(at.start, at.end)).toBe(name);
	}
});

describe('bad input', () => {
	const article = 'The bridge opened on Tuesday.';
	const codesOf = (text: string, facts: Partial<ArticleFacts> = {}) =>
		propose(text, { published: '2024-03-14', today: TODAY, lang: 'en', ...facts }).problems.map(
			({ code }) => code
		);

	it.each<[string, string, Partial<ArticleFacts>, string[]]>([
		['[F435] no day of publication', article, { published: undefined }, ['published-missing']],
		[
			'[F435] a day of publication after today',
			article,
			{ published: '2026-01-02' },
			['published-in-future']
		],
		[
			'[F435] a day that does not exist',
			article,
			{ published: '2024-02-30' },
			['published-unreadable']
		],
		['[B2] an empty text', ' \n ', {}, ['article-empty']],
		[
			'[F436] a text of more than 200,000 characters',
			'a'.repeat(200_001),
			{},
			['article-too-long']
		],
		['[B2] a language without words', article, { lang: 'fi' }, ['language-unknown']],
		['[F437] a text without dates', 'The bridge is long. The river is wide.', {}, ['no-dates']],
		[
			'[F437] a page of code',
			'for (let i = 0; i < 10; i++) {\n\tconst text = "a" + i;\n\tprint("a", \'b\');\n}',
			{},
			['no-dates']
		],
		[
			'[F438] a mark that never closes',
			'On Tuesday he said, “Come in and close the door.\n\nNobody came.',
			{},
			['quote-unclosed']
		],
		['a good text', article, {}, []]
	])('%s', (_, text, facts, codes) => expect(codesOf(text, facts)).toEqual(codes));

	it.each<[string, string]>([
		['[F439] no spaces', 'OnTuesday'.repeat(20_000)],
		['[F439] one letter', 'a'.repeat(199_999)],
		['[F439] capitals', 'Aa '.repeat(60_000)],
		['[F439] opening marks', '“«„"'.repeat(40_000)],
		['[F439] words of dates', 'on Monday, '.repeat(18_000)],
		['[F439] names before a verb', `${'Ann of the Bridge '.repeat(10_000)}said, "Come in now."`],
		['[F439] quotations', 'He said, "Come in now," '.repeat(8000)],
		['[F439] noise of a scanner', 'Th3 br1dge 0pened |n 2O24 ~~ \u0000 ﬁ — '.repeat(5000)],
		[
			'[F439] several languages',
			'Il a dit « oui ». 그는 “네”라고 말했다. Он сказал: «Да». '.repeat(3000)
		]
	])(
		'%s: 200,000 characters are read before the test gives up',
		(_, text) => {
			const result = propose(text, { published: '2024-03-14', today: TODAY, lang: 'en' });
			expect(result.ok).toBe(true);
		},
		30_000
	);
});
