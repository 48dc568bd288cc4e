/** What the commands have in common: their words, and the modules of the site they use. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { messageTables } from '../../messages/tables.js';

export const USAGE = `npm run timeline -- COMMAND …

  check FILE… [--json]
      Says of each file what is wrong, line by line. Files of other tools may have
      rows that are left out; files of ours must hold in every field.
  check FOLDER [--json]
      Reads every file below a folder: a line each with what was read, changed and left
      out, then a summary. With --json each line is a JSON object of its own.
  convert IN OUT [--format NAME] [--column HEADER=FIELD]… [--day-first | --month-first] [--json]
      Reads a file of any known format and writes it as OUT, whose name says how:
      .timeline.yaml .timeline.json .csv .spreadsheet.csv .timelinejs.json .ics
      .feed.json .atom .csl.json .bib .ris .jsonld .md .report.csv
  tiles FILE DIR
      Writes DIR/timeline.json and DIR/tiles/REVISION/LEVEL/PLACE.json, for any static host.
  revisions [NAME] [--remove REVISION] [--json]
      Lists the stored revisions of all timelines, or of one: name, revision, time, bytes.
      Or removes one: an embed that is pinned to it then says that it is gone.
      The folder is that of DATELINE_REVISIONS, else .revisions in DATELINE_CONTENT.

  --json prints what is wrong as JSON, one array for all files.
  Exit code: 0 all is well, 1 a file has an error, 2 the call was wrong.`;

/** @param {string} path - from here */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A call that is wrong: told with how it is meant. */
export class CommandError extends Error {}

/**
 * The words of a call: those that stand alone, and options with or without a value.
 *
 * @param {readonly string[]} words
 * @param {Readonly<Record<string, 'flag' | 'value'>>} known
 */
export function parseWords(words, known) {
	/** @type {string[]} */
	const plain = [];
	/** @type {Map<string, string[]>} */
	const options = new Map();
	for (let i = 0; i < words.length; i++) {
		const word = words[i] ?? '';
		if (!word.startsWith('--')) {
			plain.push(word);
			continue;
		}
		const name = word.slice(2);
		if (!Object.hasOwn(known, name)) throw new CommandError(`There is no option “${word}”.`);
		const value = known[name] === 'value' ? words[++i] : '';
		if (value === undefined) throw new CommandError(`“${word}” needs a value.`);
		options.set(name, [...(options.get(name) ?? []), value]);
	}
	return { plain, options };
}

/**
 * Does something with modules of the site, as they are written.
 *
 * @template T
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<T>} work - loads by a path in src/lib
 * @returns {Promise<T>}
 */
export async function withModules(work) {
	const vite = await createServer({
		// What is printed is for who called, and may be JSON: nothing of the build may speak.
		configFile: false,
		resolve: { alias: { $lib: at('../../lib'), $messages: at('../../lib/language/messages.ts') } },
		plugins: [messageTables()],
		server: { middlewareMode: true, ws: false, watch: null },
		appType: 'custom',
		logLevel: 'error'
	});
	try {
		return await work((path) => vite.ssrLoadModule(`${at('../../lib')}/${path}.ts`));
	} finally {
		await vite.close();
	}
}

/** @param {string} path */
export function readBytes(path) {
	try {
		return new Uint8Array(readFileSync(path));
	} catch (error) {
		throw new CommandError(
			`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`
		);
	}
}

/**
 * Reads a file of any known format.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 * @param {object} [options] - how it is read, as formats/recognize.ts has it
 */
export async function readFile(load, path, options) {
	const { drain } = await load('base/drain');
	const { recognize } = await load('formats/recognize');
	const recognized = await recognize(readBytes(path), basename(path));
	if ('refused' in recognized)
		return {
			format: undefined,
			text: undefined,
			timeline: undefined,
			problems: recognized.refused
		};
	return {
		format: recognized.format,
		text: recognized.text,
		...drain(recognized.read(options))
	};
}

/** @param {{ severity: string }} problem */
export function isError({ severity }) {
	return severity === 'error';
}
