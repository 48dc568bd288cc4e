/**
 * Parts what was compiled of these messages, so that a page loads the words of one language, and those
 * of what it shows: `virtual:messages/reader` is a table of functions, by language, each of which loads
 * the words of it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

const ID = 'virtual:messages';
const COMPILED = at('../lib/messages/messages');

/** @type {readonly string[]} */
export const LOCALES = readJson('project.inlang/settings.json').locales;

/**
 * The module that has the words of one language.
 *
 * @param {string} area @param {string} locale
 */
export const wordsOf = (area, locale) => `${ID}/${area}/${locale}`;

/** @returns {import('vite').Plugin} */
export function messageTables() {
	return {
		name: 'message-tables',
		resolveId: (id) => (id.startsWith(ID) ? `\0${id}` : null),
		load(id) {
			if (!id.startsWith(`\0${ID}`)) return null;
			const [, area = '', locale] = id.split('/');
			return locale === undefined ? tableCode(area) : wordsCode(area, locale);
		}
	};
}

/** @param {string} area */
function tableCode(area) {
	const rows = LOCALES.map((locale) => `${locale}: () => import('${wordsOf(area, locale)}')`);
	return `export default {${rows.join()}}`;
}

/** @param {string} area @param {string} locale */
function wordsCode(area, locale) {
	const all = Object.keys(readJson('en.json'));
	const words = readJson(`${locale}.json`);
	const missing = all.filter((key) => !Object.hasOwn(words, key));
	if (missing.length > 0) throw new Error(`${locale}.json says nothing for ${missing.join(', ')}`);
	const keys = all.filter((key) => areaOf(key) === area);
	// The query makes it a module of its own for each area, cut to what is taken out of it here.
	return `export { ${keys.join()} } from '${COMPILED}/${locale}.js?${area}'`;
}

/** @param {string} key */
function areaOf(key) {
	// The page of `access_…` has no script.
	if (/^(\$schema$|access_)/.test(key)) return undefined;
	return /^(make|new)_/.test(key) ? 'maker' : 'reader';
}
