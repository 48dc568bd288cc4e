/**
 * Reads, checks and keeps the timeline that an author makes, beside the page, so that the page never
 * waits. Ending the worker cancels what it does.
 */
import { expose } from 'comlink';
import { settle } from '$lib/base/drain';
import { addEdit, type Edit } from '$lib/authoring/draft';
import { toLine } from '$lib/authoring/entry';
import { Keeper, type Saved } from '$lib/authoring/keeper';
import { firstView } from '$lib/story/first-view';
import type { LargeTimeline } from '$lib/story/large-timeline';
import { openStory } from '$lib/story/open-story';
import { readTyped } from '$lib/story/typed/read';
import { EntryList, type EntriesAsked } from './entry-list';
import { Making, type Found, type Held, type SaidOptions } from './making';
import { writeDownload, writePage, type DownloadAsked, type PageAsked } from './write-download';

/** How often the page is told how far this is. */
const TELL_MS = 100;
/** So many problems help somebody; the report has them all. */
const TOLD_MOST = 400;

const keeper = Keeper.open(() => Date.now());
let making: Making | undefined;
let held: Held | undefined;
let large: LargeTimeline | undefined;
let entries: EntryList | undefined;
/** Ends what is found out about a draft that has changed again. */
let holding = new AbortController();
/** Counts what was found out: names what is asked of it. */
let revision = 0;

function current(): Making {
	if (!making) throw new Error('No file was opened');
	return making;
}

type OnPart = (part: number) => void;
/** Tells now and then. */
function seldom(onpart: OnPart): OnPart {
	let toldAt = -Infinity;
	return (part) => {
		if (performance.now() - toldAt < TELL_MS) return;
		toldAt = performance.now();
		onpart(part);
	};
}

/** Keeps the draft as it is typed, whether it holds or not. */
async function keep(): Promise<Saved> {
	const { name, options, edits, draft } = current();
	const title = toLine(draft.head.title);
	return (await keeper).save({ name, title, options, edits });
}

/** What holds of the draft, ready to be shown. @returns undefined where it has changed meanwhile */
async function show(lanes: number) {
	holding.abort();
	const { signal } = (holding = new AbortController());
	try {
		const now = await settle(current().hold(), { signal });
		const { timeline } = now;
		const name = `made-${++revision}`;
		const given = (function* () {
			yield 1;
			return { timeline, problems: [] };
		})();
		const { story } = timeline
			? await settle(openStory(given, { slug: 'made', revision: name }), { signal })
			: { story: undefined };
		signal.throwIfAborted();
		held = now;
		entries = undefined;
		large = story?.kind === 'large' ? story.timeline : undefined;
		const first = large && (await firstView(large, {}, { lanes }));
		return {
			...tellDraft(now),
			revision: name,
			whole: story?.kind === 'whole' ? story.timeline : undefined,
			first
		};
	} catch (error) {
		if (signal.aborted) return undefined;
		throw error;
	}
}

/** What a page says about the draft. */
function tellDraft({ faults, waiting, timeline }: Held) {
	const { draft, edits, problems } = current();
	const count = (kind: string) => problems.filter(({ outcome }) => outcome?.kind === kind).length;
	return {
		head: draft.head,
		entryCount: draft.entries.length,
		shownCount: timeline?.events.length ?? 0,
		editCount: edits.length,
		waitingCount: waiting.length,
		faults: faults.slice(0, TOLD_MOST),
		faultCount: faults.length,
		changedCount: count('changed'),
		leftOutCount: count('left out'),
		problems: problems.slice(0, TOLD_MOST),
		problemCount: problems.length
	};
}

async function read(bytes: Blob, name: string, options: SaidOptions, onpart: OnPart) {
	const opened = await Making.open(name, new Uint8Array(await bytes.arrayBuffer()));
	if ('refused' in opened)
		return { kind: 'refused' as const, found: undefined, problems: opened.refused };
	await opened.read(options, seldom(onpart));
	making = opened;
	return told();
}

/** Whether there is something to work on; else why not, and what may be said to mend it. */
function told() {
	const { isUsable, found, problems } = current();
	return isUsable
		? { kind: 'usable' as const, found }
		: { kind: 'refused' as const, found, problems: problems.slice(0, TOLD_MOST) };
}

const host = {
	/** @param onpart - told the part that is done, 0–1 */
	async open(file: Blob, name: string, onpart: OnPart) {
		const read_ = await read(file, name, {}, onpart);
		await (await keeper).begin(file);
		return read_;
	},
	/** @returns undefined where the draft is gone */
	async resume(id: string, onpart: OnPart) {
		const resumed = await (await keeper).resume(id);
		if (!resumed) return undefined;
		const { draft, file, isCopy } = resumed;
		const result = await read(file, draft.name, draft.options as SaidOptions, onpart);
		if (!making) return result;
		making.edits = draft.edits;
		return { ...told(), isCopy };
	},
	/** Reads the file again as its author says. */
	async reread(options: SaidOptions, onpart: OnPart) {
		await current().read({ ...current().options, ...options }, seldom(onpart));
		return told();
	},
	edit(edit: Edit) {
		current().edits = addEdit(current().edits, edit);
	},
	undo() {
		current().edits = current().edits.slice(0, -1);
	},
	async keep() {
		return { saved: await keep(), id: (await keeper).id };
	},
	show,
	newKey: () => current().newKey(),
	entry: (key: number) => current().draft.entries.find((entry) => entry.key === key)?.entry,
	entries(asked: EntriesAsked) {
		entries ??= new EntryList(current(), held);
		return entries.find(asked);
	},
	/** What is read of a date while it is typed. @param locale - of the page */
	readTyped(written: string, locale: string) {
		const { asOf, timezone } = current().draft.head;
		return readTyped(written, { locale, asOf: toLine(asOf), timezone: toLine(timezone) });
	},
	writePage: (asked: PageAsked) => writePage(held, asked),
	write: (asked: DownloadAsked) => writeDownload(current(), held, asked),
	async tile(...asked: Parameters<LargeTimeline['tile']>) {
		return large?.tile(...asked);
	},
	async block(...asked: Parameters<LargeTimeline['block']>) {
		if (!large) throw new Error('No long timeline is shown');
		return large.block(...asked);
	}
};

export type MakerHost = typeof host;
export type Shown = NonNullable<Awaited<ReturnType<typeof show>>>;
export type ToldFile = Awaited<ReturnType<typeof read>>;
export type { Found };
expose(host);
