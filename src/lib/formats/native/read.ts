/**
 * Reads our own file, `*.timeline.yaml` or `.json`, and says where in its text each problem is.
 * Pure.
 */
import { isMap, isSeq, LineCounter, type Document, type ErrorCode } from 'yaml';
import { part } from '$lib/base/drain';
import { formatPath, type Finding } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import { findUnapproved } from '$lib/document/unapproved';
import { settleClocks } from '../shared/dates/settle-clocks';
import type { DraftOptions, Place } from '../shared/draft';
import { refuse, type CheckedFile } from '../shared/checked-file';
import { toDraft } from './draft-of';
import { beginsAsJson, LARGE } from './json-or-yaml';
import { parseYaml, toData } from '../shared/yaml/parse';
import { parseJson, readJson, refuseDeep } from './read-json';
import { rangeStart, YamlPlaces } from './yaml-places';

/** Longer files are refused before they are parsed. */
const MAX_YAML = 64 * 1024 * 1024;
const MAX_JSON = 400 * 1024 * 1024;
/** Parsing is about this part of the work. */
const PARSED = 0.5;
/** After this many syntax errors, more would not help. */
const MAX_SYNTAX_ERRORS = 20;

/** The most frequent mistakes, by the parser's own codes. */
const SYNTAX: Partial<Record<ErrorCode, string>> = {
	TAB_AS_INDENT: 'A tab begins this line: indent with spaces.',
	MULTIPLE_DOCS: 'A second document begins here (---): a file holds one timeline.',
	MISSING_CHAR:
		'Something that was opened is not closed: look for a “"”, “]” or “}” that is missing, here or above.',
	DUPLICATE_KEY: 'This field is here twice: remove one.',
	BAD_INDENT:
		'This line is indented differently from its neighbours: fields of one thing begin in one column.',
	BLOCK_AS_IMPLICIT_KEY:
		'This cannot be read as a field: text with “: ” in it needs quotes, and lines of one thing begin in one column.',
	MULTILINE_IMPLICIT_KEY:
		'A field has to be on one line up to its colon: text of several lines needs quotes around it, or “|” before it.',
	BAD_ALIAS: 'An alias (*) leads nowhere: put text that begins with * in quotes.'
};

/**
 * @param options - its zone is that of clock times without one, if the file names none
 * @yields the part that is done, 0–1
 */
export function* readTimelineFile(
	text: string,
	{ timezone }: Pick<DraftOptions, 'timezone'> = {}
): Generator<number, CheckedFile> {
	if (text.length > MAX_JSON || (text.length > MAX_YAML && !beginsAsJson(text)))
		return refuse(
			'file-too-long',
			`The file is too long: ${MAX_YAML} characters at most, ${MAX_JSON} as JSON.`
		);
	const json = beginsAsJson(text) ? parseJson(text) : undefined;
	// What is nearly JSON may be YAML, and its parser knows more of mistakes; but it takes twenty times as long.
	return yield* json?.ok || (json && text.length > LARGE)
		? readJson(text, json, timezone)
		: readYaml(text, timezone);
}

function* readYaml(text: string, timezone: string | undefined): Generator<number, CheckedFile> {
	const lines = new LineCounter();
	const parsed = parseYaml(text, { lines });
	if (parsed.kind === 'too deep') return refuseDeep(toPosition(lines, parsed.offset));
	if (parsed.kind === 'aliases') return refuseAliases();
	const { document } = parsed;
	if (document.errors.length > 0)
		return {
			timeline: undefined,
			problems: document.errors.slice(0, MAX_SYNTAX_ERRORS).map(({ code, message, pos }) => ({
				code: 'file-syntax',
				path: '',
				message: SYNTAX[code] ?? `The file breaks off here: ${message}`,
				severity: 'error',
				...toPosition(lines, pos[0])
			}))
		};
	const data = toData(document);
	if (data.kind === 'aliases') return refuseAliases();
	if (data.kind === 'too deep') return refuseDeep();
	yield PARSED;
	const { file, clocks, finding } = settleClocks(data.value, timezone);
	const { timeline, findings } = yield* part(readTimeline(file), PARSED, 1);
	const places = new YamlPlaces(document);
	const problems = [...findings, ...findUnapproved(file), ...(finding ? [finding] : [])].map(
		(found) => toProblem(found, places, lines)
	);
	return {
		timeline,
		problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
		file: toDraft(file),
		imported: { places: placesOfEvents(document, lines), undated: [] },
		...(clocks && { asked: { clocks } })
	};
}

function refuseAliases(): CheckedFile {
	return refuse('file-aliases', 'The file repeats its anchors (&, *) too often.');
}

/** The start of each event, after its “-”. */
function placesOfEvents(document: Document.Parsed, lines: LineCounter): Place[] {
	const events = isMap(document.contents) ? document.contents.get('events') : undefined;
	if (!isSeq(events)) return [];
	return events.items.map((event, i) => ({
		path: `events[${i}]`,
		...toPosition(lines, rangeStart(event) ?? 0)
	}));
}

function toProblem(
	{ code, keys, message, severity }: Finding,
	places: YamlPlaces,
	lines: LineCounter
): CheckedFile['problems'][number] {
	return {
		code,
		path: formatPath(keys),
		message,
		severity,
		...toPosition(lines, places.find(keys))
	};
}

function toPosition(lines: LineCounter, offset: number): { line: number; column: number } {
	const { line, col } = lines.linePos(offset);
	return { line, column: col };
}
