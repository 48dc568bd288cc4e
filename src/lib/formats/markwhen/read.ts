/**
 * Reads the basic subset of markwhen: entries with their own dates. Dates that count from other entries,
 * repeat or depend on today are not readable.
 * Pure. See ./SPEC.md.
 */
import type { DraftReader } from '../shared/draft';
import { UnreadFields } from '../shared/unread-fields';
import { refuseJson } from '../shared/json-text';
import { shorten } from '../shared/clip';
import { Notes } from '../shared/notes';
import { EntryDrafter, type Entry } from './drafter';
import { findEntry, type EntryLine } from './entry-line';
import { findHeader, readHeader, type Header } from './header';
import { Sections } from './sections';

const MAX_LENGTH = 64_000_000;
const MAX_ENTRIES = 1_000_000;
const LINES_A_STEP = 512;
const COMMENT = /^\s*\/\//;
/** Between the timelines of an old file. */
const PAGE_BREAK = /^_-_-_break_-_-_\s*$/;

export const readMarkwhen: DraftReader = function* (text, options) {
	if (text.length > MAX_LENGTH)
		return refuseJson('file-too-long', `The file is too long: ${MAX_LENGTH} characters at most.`);
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	const isBody = (line: string) =>
		!COMMENT.test(line) && (Sections.isMark(line) || findEntry(line, 'month first') !== undefined);
	const found = findHeader(lines, isBody);
	const notes = new Notes();
	const unread = new UnreadFields('markwhen-header', 'fields of the header');
	const header = readHeader(lines, found, notes, unread);
	unread.report(notes);
	const drafter = new EntryDrafter(notes, header);
	const body = new Body(drafter, notes, header);
	for (let at = found.next; at < lines.length; at++) {
		if (at % LINES_A_STEP === 0) yield at / lines.length;
		body.take(lines[at] ?? '', at + 1);
		if (body.count > MAX_ENTRIES)
			return refuseJson('markwhen-too-many', `There are more than ${MAX_ENTRIES} entries in it.`);
	}
	body.finish();
	return drafter.finish(options);
};

/** Reads the lines after the header one by one. */
class Body {
	count = 0;
	readonly #drafter: EntryDrafter;
	readonly #notes: Notes;
	readonly #header: Header;
	readonly #sections = new Sections();
	#entry: { start: EntryLine; line: number; below: string[]; section: string } | undefined;

	constructor(drafter: EntryDrafter, notes: Notes, header: Header) {
		this.#drafter = drafter;
		this.#notes = notes;
		this.#header = header;
	}

	take(line: string, number: number): void {
		if (COMMENT.test(line)) return;
		if (PAGE_BREAK.test(line)) {
			this.finish();
			this.#reportPage(number);
			return;
		}
		const section = this.#sections.take(line);
		if (section !== undefined) {
			this.finish();
			for (const [tag] of section.matchAll(/(?<=^|\s)#[\p{L}\p{N}_-]+/gu))
				this.#drafter.unread.add(tag, line.trim(), { path: '', line: number, column: 1 });
			return;
		}
		const start = findEntry(line, this.#header.order);
		if (start) this.#begin(start, number);
		else if (this.#entry) this.#entry.below.push(line);
		else if (line.trim() !== '') this.#reportLoose(line, number);
	}

	#begin(start: EntryLine, line: number): void {
		this.finish();
		this.count++;
		this.#entry = { start, line, below: [], section: this.#sections.label };
	}

	finish(): void {
		const entry: Entry | undefined = this.#entry;
		if (entry) this.#drafter.add(entry);
		this.#entry = undefined;
	}

	#reportPage(line: number): void {
		this.#notes.warn(
			{ path: '', line, column: 1 },
			'Another page begins here. It is read as a part of the same timeline.',
			'markwhen-page'
		);
	}

	#reportLoose(line: string, number: number): void {
		this.#notes.leftOut(
			{ path: '', line: number, column: 1 },
			line.trim(),
			`“${shorten(line.trim())}” belongs to no entry. It is left out.`,
			'markwhen-line'
		);
	}
}
