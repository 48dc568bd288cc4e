/** `check` of `site.yaml`: the problems of a site's name and look. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readBytes } from './command.js';

/** @param {string} path */
export function isSiteFile(path) {
	return /^site\.(?:ya?ml|json)$/.test(basename(path));
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 * @returns {Promise<{ name: string, problems: any[], needs: string[] }>} `needs`: paths of its logos and fonts
 */
export async function readSite(load, path) {
	const { parseSite, openSite } = await load('site/read');
	const { decodeUtf8 } = await load('base/utf8');
	const parsed = parseSite(decodeUtf8(readBytes(path)));
	const beside = (/** @type {string} */ name) => join(dirname(path), name);
	const { site, problems } = openSite(parsed, (/** @type {string} */ name) =>
		existsSync(beside(name)) ? readBytes(beside(name)) : undefined
	);
	return { name: site.name, problems, needs: parsed.needs.map(beside) };
}
