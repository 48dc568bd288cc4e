/**
 * `backup`, `restore`, `export-folder`, `import-folder`, `link`, `key`: what was published on this machine. Only one
 * process may have the database open: the server does the work if it runs, else this one.
 */
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { CommandError, parseWords } from './command.js';

/** @typedef {import('../../lib/publishing/command').Command} Command */

/** @type {Readonly<Record<string, (plain: readonly string[], isNew: boolean) => Command>>} */
const COMMANDS = {
	backup: ([file]) => ({ do: 'backup', file: resolve(need(file, 'backup FILE')) }),
	restore: ([file]) => ({ do: 'restore', file: resolve(need(file, 'restore FILE')) }),
	'export-folder': ([folder]) => ({
		do: 'export-folder',
		folder: resolve(need(folder, 'export-folder FOLDER'))
	}),
	'import-folder': ([folder]) => ({
		do: 'import-folder',
		folder: resolve(need(folder, 'import-folder FOLDER'))
	}),
	link: ([slug, ...name]) => ({ do: 'link', slug: need(slug, 'link NAME'), name: name.join(' ') }),
	key: (_, isNew) => ({ do: 'key', isNew })
};

/** @param {string | undefined} word @param {string} usage */
function need(word, usage) {
	if (word === undefined) throw new CommandError(`This command needs more: ${usage}.`);
	return word;
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {readonly string[]} words
 * @param {string} name - of the command
 * @returns {Promise<number>} the exit code
 */
export async function run(load, words, name) {
	const { plain, options } = parseWords(words, { new: 'flag' });
	const command = COMMANDS[name]?.(plain, options.has('new'));
	if (!command) throw new CommandError(`There is no command “${name}”.`);
	const { publishSettings, controlSocket } = await load('publishing/settings');
	const settings = publishSettings({ ...process.env, DATELINE_PUBLISH: 'key' });
	const answer =
		(await askServer(controlSocket(settings.folder), command)) ??
		(await doItself(load, settings, command));
	for (const line of answer.said ?? []) console.log(line);
	if (answer.why !== undefined) console.error(answer.why);
	return answer.why === undefined ? 0 : 1;
}

/**
 * @param {string} socketPath
 * @param {Command} command
 * @returns {Promise<{ said?: readonly string[], why?: string } | undefined>} undefined: no server runs
 */
function askServer(socketPath, command) {
	return new Promise((resolved, reject) => {
		const asking = request({ socketPath, method: 'POST', path: '/' }, (response) => {
			text(response).then((body) => resolved(JSON.parse(body)), reject);
		});
		asking.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			const isNobody = error.code === 'ENOENT' || error.code === 'ECONNREFUSED';
			if (isNobody) resolved(undefined);
			else reject(error);
		});
		asking.end(JSON.stringify(command));
	});
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {object} settings
 * @param {Command} command
 * @returns {Promise<{ said?: readonly string[], why?: string }>}
 */
async function doItself(load, settings, command) {
	const { openFolder, openLibrary } = await load('store/open-folder');
	const { openPublishing } = await load('publishing/open-publishing');
	const { doCommand } = await load('publishing/command');
	const report = console.error;
	const library = openLibrary(process.env);
	const folder = openFolder(process.env, library, report);
	/** @type {import('../../lib/publishing/open-publishing').Publishing | undefined} */
	let publishing;
	try {
		publishing = await openPublishing({ settings, folder, library, report });
		return { said: await doCommand(publishing, command) };
	} catch (error) {
		return { why: error instanceof Error ? error.message : String(error) };
	} finally {
		await publishing?.close();
		folder.close();
	}
}
