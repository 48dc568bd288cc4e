/** `draft ARTICLE OUT`: a timeline proposed from the text of an article. Nobody has accepted its events. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CommandError, parseWords, readBytes } from './command.js';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'ko', 'ja', 'zh', 'ar'];

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(load, words) {
	const { plain, options } = parseWords(words, {
		published: 'value',
		publisher: 'value',
		title: 'value',
		url: 'value',
		lang: 'value',
		proposals: 'value',
		json: 'flag'
	});
	const [input, output, ...rest] = plain;
	const said = (/** @type {string} */ name) => options.get(name)?.[0];
	const proposals = said('proposals');
	if (!input || (!output && proposals === undefined) || rest.length > 0)
		throw new CommandError('“draft” needs ARTICLE and OUT.');
	if (output && !/\.timeline\.(?:ya?ml|json)$/i.test(output))
		throw new CommandError(`“${output}” must end in .timeline.yaml or .timeline.json.`);
	const lang = said('lang');
	if (lang !== undefined && !LANGUAGES.includes(lang.toLowerCase().split('-')[0] ?? ''))
		throw new CommandError(`“${lang}” is none of the languages ${LANGUAGES.join(', ')}.`);
	return draft(load, {
		input,
		output,
		proposals,
		lang,
		publisher: said('publisher'),
		title: said('title'),
		url: said('url'),
		published: said('published'),
		today: new Date().toISOString().slice(0, 10),
		isJson: options.has('json')
	});
}

/**
 * @typedef {object} Asked
 * @property {string} input
 * @property {string | undefined} output
 * @property {string | undefined} proposals
 * @property {string | undefined} lang
 * @property {string | undefined} publisher
 * @property {string | undefined} title
 * @property {string | undefined} url
 * @property {string | undefined} published
 * @property {string} today
 * @property {boolean} isJson
 */

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {Asked} asked
 * @returns {Promise<number>} the exit code
 */
export async function draft(load, { input, output, proposals, lang, today, isJson, ...said }) {
	const { readArticle } = await load('formats/article/read-article');
	const { propose } = await load('drafting/propose');
	const read = await readArticle(readBytes(input), basename(input));
	const article = read.ok
		? {
				...read.value,
				publisher: said.publisher ?? read.value.publisher,
				title: said.title ?? read.value.title,
				url: said.url ?? read.value.url,
				published: said.published ?? read.value.published
			}
		: undefined;
	const result = article
		? propose(article.text, {
				published: article.published,
				today,
				lang: lang ?? known(article.lang),
				title: article.title
			})
		: read;
	await tell(load, input, result.problems, isJson);
	if (!article || !result.ok) return 1;
	if (proposals !== undefined) {
		const { toAnnotations } = await load('drafting/annotations');
		const id = basename(input).replace(/\.[^.]*$/, '');
		const annotations = toAnnotations(id, article.text, result.value);
		writeFileSync(proposals, `${JSON.stringify(annotations, undefined, '\t')}\n`);
	}
	if (output !== undefined)
		writeFileSync(output, await toFile(load, output, article, result.value));
	const { events, quotes, sources } = result.value;
	if (!isJson)
		console.error(
			`${input}: proposed events: ${events.length}, quotations: ${quotes.length}, sources: ${sources.length}. Check each before you publish it.`
		);
	return 0;
}

/** A page may be in a language that the engine does not know: then its text decides. @param {string | undefined} lang */
function known(lang) {
	return LANGUAGES.includes(lang?.toLowerCase().split('-')[0] ?? '') ? lang : undefined;
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} output
 * @param {object} article
 * @param {{ events: readonly { rule: string }[], quotes: readonly { text: string, rule: string }[] }} proposals
 */
async function toFile(load, output, article, proposals) {
	const { toDraft } = await load('drafting/to-draft');
	const { writeYaml, writeJson } = await load('formats/native/write');
	const file = toDraft(proposals, article);
	if (output.toLowerCase().endsWith('.json')) return writeJson(file);
	return withRules(writeYaml(file), proposals.events);
}

/**
 * Comments that say that nobody has checked the file, and which rule found each event.
 *
 * @param {string} yaml
 * @param {readonly { rule: string }[]} events
 */
function withRules(yaml, events) {
	const head =
		'# Proposed from an article by rules; nobody has checked it. Check each event and quotation against the\n# article, then delete the comments and the tag “proposed”.\n';
	const lines = yaml.split('\n').flatMap((line) => {
		const [, indent = '', number] = /^( *)- id: event-(\d+)$/.exec(line) ?? [];
		const rule = number === undefined ? undefined : events[Number(number) - 1]?.rule;
		return rule === undefined ? [line] : [`${indent}# Proposed: ${rule}`, line];
	});
	return head + lines.join('\n');
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} input
 * @param {readonly any[]} problems
 * @param {boolean} isJson
 */
async function tell(load, input, problems, isJson) {
	const { formatProblem } = await load('base/result');
	if (isJson)
		console.log(
			JSON.stringify(
				problems.map((problem) => ({ file: input, ...problem })),
				undefined,
				'\t'
			)
		);
	else for (const problem of problems) console.error(`${input}:${formatProblem(problem)}`);
}
