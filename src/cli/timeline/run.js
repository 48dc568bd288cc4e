/** Runs one command on timeline files. */
import { removeUnpacked } from './archive.js';
import { CommandError, USAGE } from './command.js';

const published = () => import('./published.js');

/**
 * @typedef {(path: string) => Promise<Record<string, any>>} Load
 * @type {Readonly<Record<string, () => Promise<{ run: (load: Load, words: readonly string[], name: string) => Promise<number> }>>>}
 */
const COMMANDS = {
	check: () => import('./check.js'),
	convert: () => import('./convert.js'),
	draft: () => import('./draft.js'),
	tiles: () => import('./tiles.js'),
	media: () => import('./media.js'),
	revisions: () => import('./revisions.js'),
	backup: published,
	restore: published,
	'export-folder': published,
	'import-folder': published,
	link: published,
	key: published
};

/**
 * @param {Load} load - a module of the site, by its path in src/lib
 * @param {readonly string[]} call - the name of the command, and its words
 * @returns {Promise<number>} the exit code: 0, 1 if a file has an error, 2 if the call is wrong
 */
export async function runCommand(load, [name = '', ...words]) {
	if (name === '' || name === 'help' || [name, ...words].includes('--help')) {
		console.log(USAGE);
		return name === '' ? 2 : 0;
	}
	try {
		const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
		if (!command) throw new CommandError(`There is no command “${name}”.`);
		return await command.run(load, words, name);
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		console.error(`${error.message}\n\n${USAGE}`);
		return 2;
	} finally {
		removeUnpacked();
	}
}
