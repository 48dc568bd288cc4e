/** Shared by all commands: their arguments, and the files that they read. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { missingIn, unpackInput } from './archive.js';

export const USAGE = `npm run timeline -- COMMAND …

  A FILE may be a ZIP with name.timeline.yaml and its media in name.media.

  check FILE… [--json] [READING]
      Says of each file what is wrong, line by line. Files of other tools may have
      rows that are left out; files of ours must hold in every field. Of site.yaml:
      also colours that cannot be read, and logos and fonts that are not there.
  check FOLDER [--json] [READING]
      Reads every file below a folder: a line each with what was read, changed and left
      out, then a summary. With --json each line is a JSON object of its own.
  convert IN OUT [--format NAME] [--column HEADER=FIELD]… [--keep] [--json] [READING]
      Reads a file of any known format and writes it as OUT, whose name says how:
      .timeline.yaml .timeline.json .csv .spreadsheet.csv .timelinejs.json .ics
      .feed.json .atom .csl.json .bib .ris .jsonld .md .page.html .report.csv
      .page.html is one page with its pictures inside: up to 300 kB each, 6 MB in all.
      --keep keeps columns that no field is read from as facts of their events.
  draft ARTICLE OUT --published DAY [--publisher NAME] [--title TEXT] [--url ADDRESS]
        [--lang LANGUAGE] [--proposals FILE.json] [--json]
      Proposes a timeline from the text of an article (.txt .md .html .docx .pdf) and writes
      it as OUT (.timeline.yaml or .timeline.json). Nobody has checked it: check each event
      before you publish it. A web page may say its day, publisher, title and address itself.
      --proposals writes all proposals with their places and rules; OUT may then be left out.
  tiles FILE DIR
      Writes DIR/timeline.json and DIR/tiles/REVISION/LEVEL/PLACE.json, for any static host.
  media FILE [--recordings] [--most MB]
      Fetches the pictures of a timeline, and those shown before its recordings, into
      NAME.media beside it, once, and writes their paths into FILE: its comments and
      its order stay. --recordings also fetches video and audio files. No file may have
      more than 50 MB, or as many as --most says. NAME.media/sources.json says where
      each file came from, and when.
  revisions [NAME] [--remove REVISION] [--json]
      Lists the stored revisions of all timelines, or of one: name, revision, time, bytes.
      Or removes one: an embed that is pinned to it then says that it is gone.
      The folder is that of DATELINE_REVISIONS, else .revisions in DATELINE_CONTENT.

  backup FILE · restore FILE
      Copies everything that was published on this machine into one file, also while the
      server runs; or replaces it by such a copy. A copy of SQLite can be restored to
      PostgreSQL, and the other way round. DATELINE_DATA and DATABASE_URL say where it is.
  export-folder FOLDER · import-folder FOLDER
      Writes every published timeline with its media as files, for git or for another
      server; or publishes the files of a folder that are new or differ.
  link NAME [WHO]
      Prints a new link to edit a published timeline, for whoever has lost theirs.
  key [--new]
      Prints the link that lets a browser publish; --new makes another key, and signs all
      browsers out.

  READING says what a file does not say itself:
  --encoding NAME     of its text: UTF-8, Windows-1251, Shift_JIS, …
  --timezone ZONE     of clock times without one: Europe/Moscow, or “floating” if nobody
                      knows it
  --day-first         03/04/2024 is the 3rd of April; --month-first: the 4th of March

  --json prints what is wrong as JSON, one array for all files.
  Exit code: 0 all is well, 1 a file has an error, 2 the call was wrong.`;

/** Options for reading a file. */
export const READING = /** @type {const} */ ({
	encoding: 'value',
	timezone: 'value',
	'day-first': 'flag',
	'month-first': 'flag'
});

/** A wrong call: reported with the right usage. */
export class CommandError extends Error {}

/**
 * The arguments of a call: positional ones, and options with or without a value.
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
 * The options for reading a file.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {Map<string, string[]>} options
 */
export async function readingOf(load, options) {
	const { encodingOf, ENCODING_NAMES } = await load('formats/encodings');
	const { isZone } = await load('time/zone');
	const [name] = options.get('encoding') ?? [];
	const [timezone] = options.get('timezone') ?? [];
	/** @type {string | undefined} */
	const encoding = name === undefined ? undefined : encodingOf(name);
	if (name !== undefined && encoding === undefined)
		throw new CommandError(`“${name}” is none of the encodings ${ENCODING_NAMES.join(', ')}.`);
	if (timezone !== undefined && timezone !== 'floating' && !isZone(timezone))
		throw new CommandError(
			`“${timezone}” is no time zone. Write a name like Europe/Moscow, or “floating” if nobody knows it.`
		);
	return {
		encoding,
		...(timezone === undefined ? {} : { timezone }),
		...(options.has('day-first') ? { dayOrder: 'day first' } : {}),
		...(options.has('month-first') ? { dayOrder: 'month first' } : {})
	};
}

/**
 * Reads a file of any known format. `beside` is the folder with its media, `packedCount` the media in a ZIP.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 * @param {{ readonly encoding?: string | undefined }} [options] - for formats/recognize.ts
 */
export async function readFile(load, path, options = {}) {
	const { drain } = await load('base/drain');
	const { recognize } = await load('formats/recognize');
	const { isArchive } = await load('document/archive');
	const { encoding: said, ...reading } = options;
	const bytes = readBytes(path);
	const archive = isArchive(bytes) ? await unpackInput(load, path) : undefined;
	if (archive && !archive.unpacked) return { ...NOTHING, problems: archive.problems };
	const { unpacked, problems: ofArchive = [] } = archive ?? {};
	const recognized = await recognize(
		unpacked?.bytes ?? bytes,
		unpacked?.name ?? basename(path),
		said
	);
	if ('refused' in recognized) return { ...NOTHING, problems: recognized.refused };
	const { format, encoding, text } = recognized;
	const read = drain(recognized.read(reading));
	const missing =
		unpacked && read.timeline ? await missingIn(load, read.timeline, unpacked.media) : [];
	return {
		format,
		encoding,
		text,
		...read,
		problems: [...ofArchive, ...missing, ...read.problems],
		beside: unpacked?.beside ?? dirname(path),
		packedCount: unpacked?.media.size ?? 0
	};
}

/** Of a file that cannot be read. */
const NOTHING = {
	format: undefined,
	encoding: undefined,
	text: undefined,
	timeline: undefined,
	beside: '',
	packedCount: 0
};

/** @param {{ severity: string }} problem */
export function isError({ severity }) {
	return severity === 'error';
}
