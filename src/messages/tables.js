/**
 * Splits the compiled messages, so that a page only loads the words of one language and of the
 * parts that it shows: `virtual:messages/reader` is a table of functions by language, each of which loads
 * these words.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

const ID = 'virtual:messages';
const COMPILED = at('../lib/messages/messages');

/** @param {string} key */
const isReader = (key) =>
	!/^(\$|home_(all_topics|empty|find|topics|updated)|snippet_|keys_|present_|problem_|viewer_|make_|article_|publish_|changes_|new_|access_|doc_|type_|label_|date_(?!stated|your_time)|embed_(gone|not_stored)|offline_(?!kept)|error_gone)/.test(
		key
	);

/** The same, without the words outside of a timeline on this site. @param {string} key */
const isEmbed = (key) =>
	isReader(key) && !/^(card|download|error|home|nav|offline|preparing|site)/.test(key);

/**
 * The words that are loaded together, by the start of their names. Words of pages without scripts, and
 * words in the language of a document (lib/language/date-phrases.ts), are in none.
 *
 * @satisfies {Record<string, (key: string) => boolean>}
 */
export const AREAS = {
	reader: isReader,
	embed: isEmbed,
	dialogs: (key) => /^(snippet|keys)_/.test(key),
	present: (key) => key.startsWith('present_'),
	viewer: (key) => key.startsWith('viewer_'),
	home: (key) => /^home_(all_topics|empty|find|topics|updated)/.test(key),
	news: (key) => key.startsWith('changes_news'),
	article: (key) => key.startsWith('article_'),
	publish: (key) => key.startsWith('publish_'),
	problem: (key) => key.startsWith('problem_'),
	maker: (key) => /^(?:make|new|type)_|^doc_rel_(?!\w+_by)/.test(key),
	/** All words of a page that is one file. */
	file: (key) => isEmbed(key) || /^(keys|present|viewer|problem_date_unread)/.test(key)
};

/** @type {readonly string[]} */
const KEYS = Object.keys(readJson('en.json'));

/** @type {{ locales: readonly string[], baseLocale: string }} */
export const { locales: LOCALES, baseLocale } = readJson('project.inlang/settings.json');

/**
 * The module with the words of one language.
 *
 * @param {string} area @param {string} locale
 */
export const wordsOf = (area, locale) => `${ID}/${area}/${locale}`;

/**
 * @param {'reader' | 'embed'} [reader] - the area of readers' words
 * @returns {import('vite').Plugin}
 */
export function messageTables(reader = 'reader') {
	return {
		name: 'message-tables',
		enforce: 'pre',
		resolveId: (id) => (id.startsWith(ID) ? `\0${id}` : null),
		load(id, options) {
			if (id === `\0${ID}/server`) return serverCode(options?.ssr);
			if (!id.startsWith(`\0${ID}`)) return null;
			const [, asked = '', locale] = id.split('/');
			const area = asked === 'reader' ? reader : asked;
			return locale === undefined ? tableCode(area) : wordsCode(area, locale);
		}
	};
}

/** @param {boolean | undefined} ssr */
function serverCode(ssr) {
	if (!ssr) return 'export const compiled = {}, localeOfPage = undefined';
	return `export * as compiled from '${COMPILED}/_index.js'; export { getLocale as localeOfPage } from '${dirname(COMPILED)}/runtime.js'`;
}

/** @param {string} area */
function tableCode(area) {
	const rows = LOCALES.map((locale) => `${locale}: () => import('${wordsOf(area, locale)}')`);
	return `export default {${rows.join()}}`;
}

/** @param {string} area @param {string} locale */
function wordsCode(area, locale) {
	const has = AREAS[/** @type {keyof typeof AREAS} */ (area)];
	const words = readJson(`${locale}.json`);
	const missing = KEYS.filter((key) => !Object.hasOwn(words, key));
	if (missing.length > 0) throw new Error(`${locale}.json says nothing for ${missing.join(', ')}`);
	const names = KEYS.filter((key) => has(key));
	// The query makes it a separate module for each area, reduced to the messages that are used.
	return `export { ${names.join()} } from '${COMPILED}/${locale}.js?${area}'`;
}
