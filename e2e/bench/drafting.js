/**
 * Drafting in Node: proposals for a folder of annotated articles (NAME.txt with NAME.json), by language, and the
 * time for 3,000 words beside chrono-node, which only finds dates.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { Score } from './drafting-score.js';
import { median, RUNS } from './median.js';

const WORDS = 3000;
const FOLDER = fileURLToPath(new URL('../../src/lib/drafting/fixtures', import.meta.url));
/** After the publication of every article. */
const TODAY = '2026-01-01';

async function load() {
	const outDir = mkdtempSync(join(tmpdir(), 'dateline-drafting-'));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		ssr: { noExternal: true },
		build: { outDir, ssr: fileURLToPath(new URL('drafting-entry.ts', import.meta.url)) }
	});
	const modules = await import(pathToFileURL(join(outDir, 'drafting-entry.js')).href);
	rmSync(outDir, { recursive: true });
	return modules;
}

/** @param {string} folder */
function articlesIn(folder) {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.txt'))
		.map((file) => {
			const id = basename(file, '.txt');
			const gold = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
			return { id, gold, text: readFileSync(join(folder, file), 'utf8') };
		});
}

/**
 * @param {string} [folder] - of articles; those of the tests by default
 * @param {string} [out] - a folder for the proposals, as NAME.json
 */
export async function benchDrafting(folder = FOLDER, out) {
	const { propose, toAnnotations, chrono } = await load();
	const articles = articlesIn(folder);
	/** @type {Map<string, Score>} */
	const scores = new Map();
	const total = new Score();
	if (out !== undefined) mkdirSync(out, { recursive: true });
	for (const { id, gold, text } of articles) {
		const result = propose(text, {
			published: gold.source.published,
			today: TODAY,
			lang: gold.lang
		});
		const own = result.ok
			? toAnnotations(id, text, result.value)
			: { id, events: [], quotes: [], sources: [] };
		if (out !== undefined)
			writeFileSync(join(out, `${id}.json`), `${JSON.stringify(own, undefined, '\t')}\n`);
		const score = scores.get(gold.lang) ?? new Score();
		scores.set(gold.lang, score);
		for (const one of [score, total]) one.add(id, gold, own);
	}
	console.log(`\nDrafting: ${articles.length} articles in ${folder}`);
	const rows = [...scores, ['all', total]].map(([lang, score]) => {
		const figures = /** @type {Score} */ (score).figures();
		return [
			lang,
			Object.fromEntries(
				Object.entries(figures).map(([name, { value, of }]) => [
					name,
					`${value.toFixed(3)} of ${of}`
				])
			)
		];
	});
	console.table(Object.fromEntries(rows));
	for (const error of total.errors) console.log(`  ${error}`);
	timeDrafting(articles, propose, chrono);
}

/**
 * In turn, so that a busy machine slows both.
 *
 * @param {ReturnType<typeof articlesIn>} articles
 * @param {(text: string, facts: object) => unknown} propose
 * @param {{ parse: (text: string, reference: Date) => unknown }} chrono
 */
function timeDrafting(articles, propose, chrono) {
	const english = articles.filter(({ gold }) => gold.lang === 'en').map(({ text }) => text);
	const words = english.join('\n\n').split(/(?<=\s)/);
	const text = Array.from({ length: WORDS }, (_, i) => words[i % words.length]).join('');
	const works = {
		chrono: () => chrono.parse(text, new Date('2020-06-15T12:00:00Z')),
		drafting: () => propose(text, { published: '2020-06-15', today: TODAY, lang: 'en' })
	};
	for (const work of Object.values(works)) work();
	const turns = Array.from({ length: RUNS }, () => Object.values(works).map(once));
	const [chronoMs = NaN, draftingMs = NaN] = [0, 1].map((i) =>
		median(turns.map((turn) => turn[i] ?? NaN))
	);
	console.log(
		`\n${WORDS} words: chrono-node alone ${chronoMs.toFixed(1)} ms, drafting ${draftingMs.toFixed(1)} ms, ratio ${(draftingMs / chronoMs).toFixed(2)}`
	);
}

/** @param {() => unknown} work @returns {number} ms */
function once(work) {
	const start = performance.now();
	work();
	return performance.now() - start;
}
