/** Five editors at once, against a model: each revision is applied or is a conflict, on both engines in the same way. */
import { afterAll, expect, it } from 'vitest';
import { hashOf, RevisionRows, type NewRevision } from './revisions';
import { testEngines } from './test-engines';

const EDITORS = 5;
const OPERATIONS = 100;
const TIMELINES = 3;
const engines = testEngines();
afterAll(() => Promise.all(engines.map((engine) => engine.stop())));

/** The same numbers for each engine. */
function randomFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const revision = (text: string, editor: string, at: number): NewRevision => ({
	text,
	editor,
	at,
	note: '',
	minor: false,
	changes: '[]',
	listing: '{}',
	media: '{}'
});

/** @returns what is stored at the end */
async function run(engine: (typeof engines)[number]): Promise<string> {
	const database = await engine.open();
	const rows = new RevisionRows(database.db);
	const random = randomFrom(7);
	/** Texts by timeline, in order. */
	const model: string[][] = [];
	for (let i = 0; i < TIMELINES; i++) {
		await rows.create({ id: `t${i}`, slug: `t${i}`, listed: true }, revision('first', '', 0));
		model.push(['first']);
	}
	/** The newest revision that each editor has seen. */
	const seen = Array.from({ length: EDITORS }, () => model.map(() => 1));
	let applied = 0;
	for (let step = 0; step < EDITORS * OPERATIONS; step++) {
		const [editor, timeline] = [random(EDITORS), random(TIMELINES)];
		const texts = model[timeline] ?? [];
		const known = seen[editor] ?? [];
		const base = known[timeline] ?? 1;
		if (random(3) === 0) {
			known[timeline] = (await rows.one(`t${timeline}`))?.timeline.head ?? 0;
			expect(known[timeline]).toBe(texts.length);
			continue;
		}
		const text = `${step} of ${editor}`;
		const answer = await rows.append(`t${timeline}`, base, revision(text, `${editor}`, step));
		if (base === texts.length) {
			texts.push(text);
			known[timeline] = texts.length;
			applied++;
			expect(answer).toEqual({ kind: 'appended', number: texts.length });
		} else expect(answer).toEqual({ kind: 'conflict', head: texts.length });
	}
	expect(applied).toBeGreaterThan(OPERATIONS / 4);
	const stored: string[] = [];
	for (const [i, texts] of model.entries()) {
		const revisions = (await rows.revisions(`t${i}`)).toReversed();
		expect(revisions.map(({ hash }) => hash)).toEqual(texts.map(hashOf));
		stored.push(...revisions.map(({ hash, editor }) => `${hash} ${editor}`));
	}
	await database.close();
	return hashOf(stored.join());
}

it('gives the same revisions for the same work, on every engine', async () => {
	const results = [];
	for (const engine of engines) results.push(await run(engine));
	expect(new Set(results).size).toBe(1);
});
