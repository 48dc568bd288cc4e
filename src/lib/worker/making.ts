/**
 * A timeline in the making: what was read of a file, what its author changed, and what holds of it. Knows
 * nothing of where it is kept or shown.
 */
import { drain } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import { applyEdits, type AuthorDraft, type Edit, type Keyed } from '$lib/authoring/draft';
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import { EMPTY_LOG, type EditLog } from '$lib/authoring/edit-log';
import type { HeadChange } from '$lib/authoring/head-change';
import { compareSheet, type Sheet, type SheetReading } from '$lib/authoring/sheet-changes';
import { FLOATING } from '$lib/time/bounds';
import { EventChecks } from '$lib/document/event-checks';
import { formatPath, type Key } from '$lib/document/finding';
import type { Asked, Drafted, DraftFile, Place } from '$lib/formats/shared/draft';
import { ENCODING_NAMES, type Encoding } from '$lib/formats/encodings';
import { checkDraft } from '$lib/formats/check-draft/check-draft';
import type { ReadFile } from '$lib/formats/read-file';
import { writeReport } from '$lib/formats/report';
import { toBase } from './base-draft';
import {
	recognize,
	type ReadOptions,
	type Recognition,
	type Recognized
} from '$lib/formats/recognize';
import type { FoundTable } from '$lib/formats/table/draft';

/** What a person says of how a file is read. */
export interface SaidOptions extends ReadOptions {
	readonly encoding?: Encoding | undefined;
}

/** So much of a text shows whether its letters are right. */
const BEGINNING = 160;

/** What a file turned out to be. */
export interface Found {
	readonly name: string;
	readonly format: Recognized['format'];
	/** Undefined: it is no text. */
	readonly encoding: Recognized['encoding'] | undefined;
	/** Between the cells of a table. */
	readonly delimiter: string | undefined;
	readonly table: FoundTable | undefined;
	/** What it does not say itself. */
	readonly asked: Asked;
	/** Whether a person may say another encoding: these there are. */
	readonly isEncodingGuessed: boolean;
	readonly encodings: readonly Encoding[];
	/** How its text begins. */
	readonly beginning: string;
	/** The zone of its clock times that a person said. */
	readonly timezone: string | undefined;
	/** Columns without a field whose cells are facts. */
	readonly keep: readonly number[];
	/** Where it was fetched: there it can be read again. */
	readonly address: string | undefined;
}

/** What is wrong with the draft as it stands. */
export interface Fault {
	readonly problem: Problem;
	/** The entry that it is about; undefined: the timeline itself. */
	readonly key: number | undefined;
	/** The field of the entry: `quotes.0.text`. */
	readonly field: string | undefined;
	/** Of that entry; '' if it has none. The path of the problem begins with it. */
	readonly headline: string;
}

/** What holds of a draft. */
export interface Held extends Pick<ReadFile, 'timeline' | 'file'> {
	readonly faults: readonly Fault[];
	/** Keys of entries that wait for a date. */
	readonly waiting: readonly number[];
}

export class Making {
	readonly name: string;
	readonly #bytes: Uint8Array<ArrayBuffer>;
	#recognized: Recognized;
	#options: SaidOptions = {};
	#read: ReadFile = { timeline: undefined, problems: [] };
	#base: AuthorDraft = { head: {}, entries: [] };
	/** Follows that of the page. */
	log: EditLog = EMPTY_LOG;
	/** Where the file was fetched. */
	address: string | undefined;
	/** Its rows as they were read last, if it was read again; undefined: they are those of the draft's base. */
	sheet: Sheet | undefined;
	/** Its pictures and recordings, by path. */
	readonly files = new Map<string, DraftMediaFile>();
	/** What was found in each entry: only those that change are checked again. */
	readonly #checks = new EventChecks();
	/** By key: where an entry stands in the file. */
	#places: ReadonlyMap<number, Place> = new Map();

	private constructor(name: string, bytes: Uint8Array<ArrayBuffer>, recognized: Recognized) {
		this.name = name;
		this.#bytes = bytes;
		this.#recognized = recognized;
	}

	/** @returns why it is no file that can be read */
	static async open(
		name: string,
		bytes: Uint8Array<ArrayBuffer>
	): Promise<Making | Exclude<Recognition, Recognized>> {
		const recognized = await recognize(bytes, name);
		return 'refused' in recognized ? recognized : new Making(name, bytes, recognized);
	}

	/** @param onpart - told the part that is done, 0–1 */
	async read(options: SaidOptions, onpart: (part: number) => void): Promise<void> {
		const { encoding, ...reading } = options;
		if (encoding !== undefined && encoding !== this.#recognized.encoding) {
			const recognized = await recognize(this.#bytes, this.name, encoding);
			if ('refused' in recognized) return;
			this.#recognized = recognized;
		}
		const edits = withZone(this.log.edits, this.#options.timezone, options.timezone);
		this.log = { ...this.log, edits };
		this.#options = options;
		this.sheet = undefined; // its rows were read in another way
		this.#read = drain(this.#recognized.read(reading), onpart);
		const { base, places } = toBase(this.#read);
		[this.#base, this.#places] = [base, places];
	}

	get options(): SaidOptions {
		return this.#options;
	}
	get found(): Found {
		const { format, encoding, delimiter, isEncodingGuessed = false, text = '' } = this.#recognized;
		const { table, asked = {} } = this.#read;
		return {
			name: this.name,
			format,
			encoding,
			delimiter,
			table,
			asked,
			isEncodingGuessed,
			encodings: ENCODING_NAMES,
			beginning: text.slice(0, BEGINNING),
			timezone: this.#options.timezone,
			keep: this.#options.keep ?? [],
			address: this.address
		};
	}

	/** About the file, as it was read. Of one of ours, that is what is wrong with the draft. */
	get problems(): readonly Problem[] {
		const isOwn = this.#recognized.format === 'timeline' && this.isUsable;
		return isOwn ? [] : this.#read.problems;
	}

	/** Whether there is something in it to work on. */
	get isUsable(): boolean {
		return this.#read.file !== undefined || this.log.edits.length > 0;
	}

	get draft(): AuthorDraft {
		return applyEdits(this.#base, this.log.edits);
	}

	/** The draft as it was read, without edits. */
	get base(): AuthorDraft {
		return this.#base;
	}

	/** What changed at the address of the file since it was read last; undefined: it cannot be read now. */
	async compare(bytes: Uint8Array<ArrayBuffer>): Promise<SheetReading | undefined> {
		const other = await Making.open(this.name, bytes);
		if ('refused' in other) return undefined;
		await other.read(this.#options, () => undefined);
		if (!other.isUsable) return undefined;
		const { head, entries } = this.#base;
		return compareSheet(this.sheet ?? { head, rows: entries }, other.base, this.draft);
	}

	placeOf(key: number): Place | undefined {
		return this.#places.get(key);
	}

	/** What became of the file, line by line. */
	writeReport(): string {
		return writeReport(this.#read);
	}

	/** The author's own text, where the file is one of ours: it may have comments. */
	get ownText(): string | undefined {
		return this.#recognized.format === 'timeline' ? this.#recognized.text : undefined;
	}

	/** @yields the part that is done, 0–1 */
	*hold(): Generator<number, Held> {
		const { head, entries } = this.draft;
		const events = entries.map(({ entry }) => entry);
		const draft: Drafted = {
			file: { ...head, events } as unknown as DraftFile, // whether it is one is found out
			placeOf: (keys) => this.#placeIn(keys, entries),
			undated: [],
			problems: []
		};
		const read = yield* checkDraft(draft, undefined, this.#checks);
		const faults = read.problems
			.filter(({ code }) => code !== 'nothing-left')
			.map((problem) => toFault(problem, entries));
		const waiting = (read.imported?.undated ?? []).flatMap(
			({ place }) => entryOf(place, entries)?.key ?? []
		);
		return { timeline: read.timeline, file: read.file, faults, waiting };
	}

	#placeIn(keys: readonly Key[], entries: readonly Keyed[]): Place {
		const [kind, index] = keys;
		const key = kind === 'events' ? entries[Number(index)]?.key : undefined;
		const { line, column } = (key === undefined ? undefined : this.#places.get(key)) ?? {};
		return { path: formatPath(keys), ...(line !== undefined && { line, column: column ?? 1 }) };
	}
}

/** An author may have changed the head before choosing the zone of the clock times. */
function withZone(
	edits: readonly Edit[],
	before: string = FLOATING,
	timezone: string = FLOATING
): readonly Edit[] {
	if (timezone === before) return edits;
	return edits.map((edit) => {
		if (edit.kind === 'head' && edit.head.timezone === before)
			return { ...edit, head: { ...edit.head, timezone } };
		if (edit.kind !== 'patch') return edit;
		const isZone = (change: HeadChange) =>
			change.path[0] === 'timezone' && 'value' in change && change.value === before;
		const changes = edit.changes.map((change) =>
			isZone(change) ? { ...change, value: timezone } : change
		);
		return { ...edit, changes };
	});
}

/** An entry is found by its headline, not by its number. */
function toFault(problem: Problem, entries: readonly Keyed[]): Fault {
	const { key, entry } = entryOf(problem, entries) ?? {};
	if (!entry) return { problem, key, field: undefined, headline: '' };
	const field = problem.path.replace(/^events\[\d+\]\.?/, '');
	const name = typeof entry.headline === 'string' ? entry.headline.trim() : '';
	const path = [name, field].filter((part) => part !== '').join(' · ');
	return {
		problem: { ...problem, path },
		key,
		headline: name,
		field: field.replaceAll(/\[(\d+)\]/g, '.$1') || undefined
	};
}

/** `events[3].date` is about the fourth entry. */
function entryOf({ path }: Place, entries: readonly Keyed[]): Keyed | undefined {
	const index = /^events\[(\d+)\]/.exec(path)?.[1];
	return index === undefined ? undefined : entries[Number(index)];
}
