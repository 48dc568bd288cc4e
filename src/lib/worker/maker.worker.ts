/**
 * Reads, checks and stores the timeline that an author makes, beside the page, so that the page never waits. It follows
 * the changes of the page and makes none. Terminating the worker cancels its work.
 */
import { expose } from 'comlink';
import { Debounce } from '$lib/base/debounce';
import { settle } from '$lib/base/drain';
import type { LogChange } from '$lib/authoring/author-document.svelte';
import type { Head } from '$lib/authoring/draft';
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import type { KeptDraft } from '$lib/authoring/draft-store';
import type { Sheet } from '$lib/authoring/sheet-changes';
import { withEdits, withoutLast, withUndone } from '$lib/authoring/edit-log';
import { toLine } from '$lib/authoring/fields';
import { Keeper, type Saved } from '$lib/authoring/keeper';
import { firstView } from '$lib/story/first-view';
import type { ReadingTimeline } from '$lib/document/reading';
import type { LargeTimeline } from '$lib/story/large-timeline';
import { openStory } from '$lib/story/open-story';
import { ReadingMemory } from '$lib/story/reading-memory';
import { readTyped, type TypedOptions } from '$lib/story/typed/read';
import { toSent } from './known-events';
import { readCells } from './read-cells';
import { readLine } from './read-line';
import { Making, type Found, type Held, type SaidOptions } from './making';
import type { DownloadAsked, PageAsked } from './write-download';

/** The shortest time between two reports of progress. */
const TELL_MS = 100;
/** The most problems that a page receives; the report has all of them. */
const TOLD_MOST = 400;
/** A change is stored after a short pause, and never later than this: a closed tab loses less than a second. */
const SAVE_MS = 200;
const SAVE_MOST_MS = 500;

const keeper = Keeper.open(() => Date.now());
const saving = new Debounce(SAVE_MS, SAVE_MOST_MS);
let making: Making | undefined;
let held: Held | undefined;
let large: LargeTimeline | undefined;
/** Of events that were shown before. */
let memory = new ReadingMemory();
/** Counts the drafts that were shown, to name each. */
let revision = 0;
/** What was shown last, if all of it was sent. */
let sent: { readonly revision: string; readonly timeline: ReadingTimeline } | undefined;
/** The number of changes that the page has sent. */
let changes = 0;
let onsaved: OnSaved = () => undefined;

type OnPart = (part: number) => void;
type OnSaved = (saved: Saved, id: string | undefined, changes: number) => void;

/** Whether a file may be a ZIP, by its first bytes: most are not, and need no reader of one. */
function mayBeArchive([first, second]: Uint8Array): boolean {
	return first === 0x50 && second === 0x4b;
}

function current(): Making {
	if (!making) throw new Error('No file was opened');
	return making;
}

/** Calls at most once in a while. */
function seldom(onpart: OnPart): OnPart {
	let lastAt = -Infinity;
	return (part) => {
		if (performance.now() - lastAt < TELL_MS) return;
		lastAt = performance.now();
		onpart(part);
	};
}

/** The last save; the next one waits for it, so that an older draft never replaces a newer one. */
let saved: Promise<void> = Promise.resolve();

/** Stores the draft as it is typed, valid or not. */
function save(): Promise<void> {
	saved = saved.then(async () => {
		if (!making) return; // another file was refused
		const { name, options, log, draft, address, sheet } = making;
		const of = changes;
		const title = toLine(draft.head.title);
		const opened = await keeper;
		const result = await opened.save({ name, title, options, address, sheet, ...log });
		onsaved(result, opened.id, of);
	});
	return saved;
}

function typedIn({ asOf, timezone }: Head, locale: string): TypedOptions {
	return { locale, asOf: toLine(asOf), timezone: toLine(timezone) };
}

/**
 * Checks the draft and prepares what the page shows of it.
 *
 * @param known - the revision that the page has: what is the same in it is not sent again
 */
async function show(lanes: number, known?: string) {
	const now = await settle(current().hold());
	const { timeline } = now;
	const name = `made-${++revision}`;
	const given = (function* () {
		yield 1;
		return { timeline, problems: [] };
	})();
	const { files } = current();
	const findMedia = (path: string) => files.get(path)?.facts;
	const { story } = timeline
		? await settle(openStory(given, { slug: 'made', revision: name, memory, findMedia }))
		: { story: undefined };
	held = now;
	large = story?.kind === 'large' ? story.timeline : undefined;
	const first = large && (await firstView(large, {}, { lanes }));
	const before = sent?.revision === known ? sent?.timeline : undefined;
	const whole = story?.kind === 'whole' ? story.timeline : undefined;
	sent = whole && { revision: name, timeline: whole };
	return { ...summarize(now), revision: name, whole: whole && toSent(whole, before), first };
}

/** The counts and problems that the page shows. */
function summarize({ faults, waiting, timeline }: Held) {
	const { problems } = current();
	const count = (kind: string) => problems.filter(({ outcome }) => outcome?.kind === kind).length;
	return {
		shownCount: timeline?.events.length ?? 0,
		/** Keys of entries without a date. */
		waiting,
		faults: faults.slice(0, TOLD_MOST),
		faultCount: faults.length,
		changedCount: count('changed'),
		leftOutCount: count('left out'),
		problems: problems.slice(0, TOLD_MOST),
		problemCount: problems.length
	};
}

type Known = Pick<KeptDraft, 'address' | 'sheet'> & {
	readonly options?: SaidOptions;
	readonly media?: readonly DraftMediaFile[];
};

async function read(file: Blob, given: string, known: Known, onpart: OnPart) {
	const written = new Uint8Array(await file.arrayBuffer());
	const unpacked = mayBeArchive(written)
		? await (await import('./draft-archive')).unpack(written)
		: undefined;
	if (unpacked && !unpacked.ok) {
		making = undefined;
		return { kind: 'refused' as const, found: undefined, problems: unpacked.problems };
	}
	const { bytes, name, files } = unpacked?.value ?? { bytes: written, name: given, files: [] };
	const opened = await Making.open(name, bytes);
	making = undefined;
	memory = new ReadingMemory();
	if ('refused' in opened)
		return { kind: 'refused' as const, found: undefined, problems: opened.refused };
	opened.address = known.address;
	await opened.read(known.options ?? {}, seldom(onpart));
	opened.sheet = known.sheet;
	for (const one of [...files, ...(known.media ?? [])]) opened.files.set(one.path, one);
	making = opened;
	return describe();
}

/** The draft if it is usable; else why not, and what can be answered to repair it. */
function describe() {
	const { isUsable, found, problems, base, log, files } = current();
	return isUsable
		? { kind: 'usable' as const, found, base, log, files: [...files.values()] }
		: { kind: 'refused' as const, found, problems: problems.slice(0, TOLD_MOST) };
}

const host = {
	/** @param report - called after each save, with the id of the stored draft and the number of changes in it */
	watch(report: OnSaved) {
		onsaved = report;
	},
	/**
	 * @param address - where the file was fetched
	 * @param onpart - receives the finished part, 0–1
	 */
	async open(file: Blob, name: string, address: string | undefined, onpart: OnPart) {
		const opened = await read(file, name, { address }, onpart);
		await (await keeper).begin(file);
		return opened;
	},
	/** @returns undefined if the draft is gone */
	async resume(id: string, onpart: OnPart) {
		const resumed = await (await keeper).resume(id);
		if (!resumed) return undefined;
		const { draft, file, media, isCopy } = resumed;
		const options = draft.options as SaidOptions;
		const result = await read(file, draft.name, { ...draft, media, options }, onpart);
		if (!making) return result;
		making.log = { edits: draft.edits, undone: draft.undone ?? [] };
		return { ...describe(), isCopy };
	},
	/** Reads the file again with other options. */
	async reread(options: SaidOptions, onpart: OnPart) {
		await current().read({ ...current().options, ...options }, seldom(onpart));
		return describe();
	},
	/** What changed in the sheet from which the draft was made. */
	compare: async (sheet: Blob) => current().compare(new Uint8Array(await sheet.arrayBuffer())),
	/** A timeline file as it is written, to be merged with the draft; undefined: it cannot be read. */
	async readPlain(text: string) {
		const other = await Making.open('other.timeline.yaml', new TextEncoder().encode(text));
		if ('refused' in other) return undefined;
		await other.read({}, () => undefined);
		const { head, entries } = other.base;
		return { head, entries: entries.map(({ entry }) => entry) };
	},
	/** The page has the changes of the sheet, as far as its author wants them. */
	accept(sheet: Sheet) {
		current().sheet = sheet;
		saving.schedule(() => void save());
	},
	/** Follows a change of the page. */
	change(change: LogChange) {
		changes++;
		const draft = current();
		if (change.kind === 'edit') draft.log = withEdits(draft.log, change.edits);
		else draft.log = change.kind === 'undo' ? withoutLast(draft.log) : withUndone(draft.log);
		saving.schedule(() => void save());
	},
	/**
	 * A picture or a recording for the draft, stored with its next change.
	 *
	 * @returns undefined if the browser cannot show it
	 */
	async addFile(path: string, content: Blob) {
		const { lookAtFile } = await import('./draft-media');
		const file = await lookAtFile(path, content);
		if (!file) return undefined;
		current().files.set(file.path, file);
		(await keeper).addMedia(file);
		return file;
	},
	/** Stores the draft now. */
	save() {
		saving.cancel();
		return save();
	},
	show,
	/** The reading of a date while it is typed. @param locale - of the page */
	readTyped: (written: string, locale: string) =>
		readTyped(written, typedIn(current().draft.head, locale)),
	/** @param locale - of the page */
	readLine: (line: string, locale: string) => readLine(line, typedIn(current().draft.head, locale)),
	/** @param isDated - the first column has dates */
	readCells: (text: string, isDated: boolean, locale: string) =>
		readCells(text, isDated, typedIn(current().draft.head, locale)),
	async writePage(asked: PageAsked) {
		const { writePage } = await import('./write-download');
		return writePage(held, current().files, asked);
	},
	async write(asked: DownloadAsked) {
		const { writeDownload } = await import('./write-download');
		return writeDownload(current(), held, asked);
	},
	/** The timeline with its pictures and recordings. @param name - of the file in the archive */
	async writeArchive(asked: DownloadAsked, name: string) {
		const [{ writeDownload }, { pack }] = await Promise.all([
			import('./write-download'),
			import('./draft-archive')
		]);
		const written = await writeDownload(current(), held, asked);
		return written && pack(written.text, name, [...current().files.values()]);
	},
	async tile(...asked: Parameters<LargeTimeline['tile']>) {
		return large?.tile(...asked);
	},
	async block(...asked: Parameters<LargeTimeline['block']>) {
		if (!large) throw new Error('No long timeline is shown');
		return large.block(...asked);
	}
};

export type MakerHost = typeof host;
type Sent = Awaited<ReturnType<typeof show>>;
export type Shown = Omit<Sent, 'whole'> & { readonly whole: ReadingTimeline | undefined };
export type OpenedFile = Awaited<ReturnType<typeof read>>;
export type { Found };
expose(host);
