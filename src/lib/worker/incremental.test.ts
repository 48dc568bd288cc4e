/** A draft that is edited is checked and put into words as if it were read anew. */
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Edit, Entry } from '$lib/authoring/draft';
import type { ReadingTimeline } from '$lib/document/reading';
import { STORIES } from '$lib/document/test-fields';
import { openStory } from '$lib/story/open-story';
import { ReadingMemory } from '$lib/story/reading-memory';
import { Making, type Held } from './making';

async function open(text: string): Promise<Making> {
	const making = await Making.open('own.timeline.yaml', new TextEncoder().encode(text));
	if ('refused' in making) throw new Error('refused');
	await making.read({}, () => undefined);
	return making;
}

function show(making: Making, memory?: ReadingMemory) {
	const held: Held = drain(making.hold());
	const given = (function* () {
		yield 1;
		return { timeline: held.timeline, problems: [] };
	})();
	const origin = { slug: 'made', revision: 'r', ...(memory && { memory }) };
	const { story } = drain(openStory(given, origin));
	return { held, reading: story?.kind === 'whole' ? story.timeline : undefined };
}

/** Edits of every kind, each after the others. */
function editsOf(making: Making): Edit[] {
	const { head, entries } = making.draft;
	const put = (at: number, change: Entry): Edit[] => {
		const { key = 0, entry = {} } = entries[at] ?? {};
		return [{ kind: 'put', key, entry: { ...entry, ...change } }];
	};
	const [source = ''] = Object.keys(head.sources ?? {});
	const [actor = ''] = Object.keys(head.actors ?? {});
	const [group = ''] = Object.keys(head.groups ?? {});
	const patch = (path: [string] | [string, string], value: unknown): Edit => ({
		kind: 'patch',
		changes: [{ path, value }]
	});
	return [
		...put(0, { headline: 'Edited' }),
		...put(1, { date: '2024-02-31' }),
		...put(1, { date: '1999-01-02' }),
		...put(0, { sources: ['nowhere'] }),
		...put(0, { sources: [source] }),
		patch(['sources', source], undefined),
		patch(['sources', source], { publisher: 'Another', title: 'Paper' }),
		patch(['actors', actor], { name: 'Somebody else' }),
		patch(['groups', group], { label: 'Another group', color: 'olive' }),
		patch(['lang'], 'de'),
		patch(['timezone'], 'Asia/Tokyo'),
		{ kind: 'move', key: entries[1]?.key ?? 0, before: entries[0]?.key ?? 0 },
		{ kind: 'remove', key: entries.at(-1)?.key ?? 0 },
		{ kind: 'put', key: 2 ** 50, entry: { id: 'added', headline: 'Added', date: '2030-01-01' } }
	];
}

it.each(STORIES)(
	'[F383] $name: after each edit it is the same as when it is read anew',
	async ({ text }) => {
		const making = await open(text);
		const memory = new ReadingMemory();
		const edits = editsOf(making);
		for (let count = 0; count <= edits.length; count++) {
			const fresh = await open(text);
			making.log = fresh.log = { edits: edits.slice(0, count), undone: [] };
			const [now, anew] = [show(making, memory), show(fresh)];
			expect(now.reading).toEqual(anew.reading);
			expect(now.held.faults).toEqual(anew.held.faults);
			expect(now.held.file).toEqual(anew.held.file);
		}
	}
);

it('[F383] only the event that was edited, and one that names it, are put into words again', async () => {
	const making = await open(STORIES[0]?.text ?? '');
	const memory = new ReadingMemory();
	const { reading: before } = show(making, memory);
	const { key = 0, entry = {} } = making.draft.entries[1] ?? {};
	making.log = {
		edits: [
			{ kind: 'put', key, entry: { ...entry, headline: 'Edited' } },
			{ kind: 'patch', changes: [{ path: ['title'], value: 'New' }] }
		],
		undone: []
	};
	const { reading: now } = show(making, memory);
	const known = new Set<object>((before as ReadingTimeline).events);
	expect(now?.events.filter((event) => !known.has(event)).map(({ headline }) => headline)).toEqual([
		'Edited',
		'The preliminary report is published'
	]);
});
