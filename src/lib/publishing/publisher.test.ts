import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessRows } from '$lib/database/access';
import { MediaRows } from '$lib/database/media';
import type { OpenDatabase } from '$lib/database/open-database';
import { RevisionRows } from '$lib/database/revisions';
import { testEngines } from '$lib/database/test-engines';
import { Publisher } from './publisher';
import type { Received } from './types';

const [engine] = testEngines();
const saying = { editor: 'Desk', note: '', isMinor: false };
const file = (headline: string, more = ''): Received => ({
	text: `version: 1\ntitle: The pact of 2024\nevents:\n  - {id: a, date: 2024-06, headline: ${headline}${more}}\n`,
	media: new Map()
});

describe('a publisher', () => {
	let database: OpenDatabase;
	let publisher: Publisher;
	let revisions: RevisionRows;
	const changed: string[] = [];
	let now = 1000;
	beforeAll(async () => {
		if (!engine) throw new Error('There is SQLite.');
		database = await engine.open();
		revisions = new RevisionRows(database.db);
		publisher = new Publisher({
			revisions,
			access: new AccessRows(database.db),
			media: new MediaRows(database.db),
			isTaken: (slug) => slug === 'the-pact-of-2024',
			onchange: (id) => {
				changed.push(id);
				return Promise.resolve();
			},
			now: () => now++
		});
	});
	afterAll(async () => {
		await database.close();
		await engine?.stop();
	});
	const publish = async (received: Received, wanted = '') => {
		const published = await publisher.publish(received, saying, { wanted, isListed: true });
		if (published.kind !== 'published') throw new Error(JSON.stringify(published));
		return published;
	};

	it('makes a slug of the title that is free, and tells of one that is taken', async () => {
		const { slug, id, number } = await publish(file('A pact'));
		expect([slug, number]).toEqual(['the-pact-of-2024-2', 1]);
		expect(changed).toContain(id);
		const options = { wanted: 'the-pact-of-2024', isListed: true };
		expect(await publisher.publish(file('A pact'), saying, options)).toEqual({
			kind: 'taken',
			free: 'the-pact-of-2024-2'
		});
	});

	it('[F491] finds what was published when its answer was lost', async () => {
		const options = { wanted: 'tried-again', isListed: true, attempt: 'a secret of the editor' };
		const first = await publisher.publish(file('A pact'), saying, options);
		const again = await publisher.publish(file('A pact'), saying, options);
		if (first.kind !== 'published' || again.kind !== 'published') throw new Error('not published');
		expect(again).toMatchObject({ id: first.id, slug: 'tried-again', number: 1 });
		// The first link may have been lost: it is hashed, so there is a new one.
		expect(again.link.secret).not.toBe(first.link.secret);
		const taken = { kind: 'taken', free: 'tried-again-2' };
		for (const [received, more] of [
			[file('A pact'), { attempt: 'of another editor' }],
			[file('Another pact'), {}]
		] as const)
			expect(await publisher.publish(received, saying, { ...options, ...more })).toEqual(taken);
	});

	it('asks for the reason of a changed date, unless it is a typing error', async () => {
		const { id } = await publish(file('A pact'), 'reasons');
		const later = { ...file('A pact'), text: file('A pact').text.replace('2024-06', '2024-07') };
		const asked = await publisher.revise(id, 1, later, saying);
		expect(asked).toMatchObject({ kind: 'note needed', changes: [{ part: 'date' }] });
		expect(await publisher.revise(id, 1, later, { ...saying, isMinor: true })).toEqual({
			kind: 'revised',
			number: 2
		});
		const back = await publisher.revise(id, 2, file('A pact'), { ...saying, note: 'It was June.' });
		expect(back).toEqual({ kind: 'revised', number: 3 });
		expect(await revisions.revision(id, 3)).toMatchObject({ note: 'It was June.', minor: 0 });
	});

	it('publishes nothing over what its editor has not seen, and the same only once', async () => {
		const { id } = await publish(file('A pact'), 'conflicts');
		expect(await publisher.revise(id, 1, file('One'), saying)).toEqual({
			kind: 'revised',
			number: 2
		});
		expect(await publisher.revise(id, 1, file('One'), saying)).toEqual({
			kind: 'revised',
			number: 2
		});
		expect(await publisher.revise(id, 1, file('Two'), saying)).toEqual({
			kind: 'conflict',
			head: 2
		});
		expect(await publisher.revise(id, 2, file('One'), saying)).toEqual({ kind: 'same', number: 2 });
		expect(await publisher.restore(id, 1, 2, saying)).toEqual({ kind: 'revised', number: 3 });
		expect(await revisions.revisions(id)).toHaveLength(3);
	});

	it('refuses what it cannot show, with the place', async () => {
		const { id } = await publish(file('A pact'), 'refusals');
		const broken = { ...file('A pact'), text: file('A pact').text.replace('2024-06', '2024-13') };
		expect(await publisher.revise(id, 1, broken, saying)).toMatchObject({
			kind: 'refused',
			problems: [{ path: 'events[0].date', line: 4 }]
		});
		const nul = { ...file('A pact'), text: `${file('A pact').text}# \0` };
		expect(await publisher.revise(id, 1, nul, saying)).toMatchObject({ kind: 'refused' });
		const missing = file('A pact', ', media: [{file: a.media/x.jpg, alt: A pact}]');
		expect(await publisher.revise(id, 1, missing, saying)).toMatchObject({
			kind: 'refused',
			problems: [{ code: 'media-missing' }]
		});
		expect(await revisions.revisions(id)).toHaveLength(1);
	});

	it('needs media once: later revisions, and earlier ones that are restored, have them', async () => {
		const shown = file('A pact', ', media: [{file: a.media/x.jpg, alt: A pact}]');
		const sent = { ...shown, media: new Map([['a.media/x.jpg', new Uint8Array([1, 2, 3])]]) };
		const { id } = await publish(sent, 'pictures');
		const { media: first } = (await revisions.revision(id, 1)) ?? { media: '' };
		expect(Object.keys(JSON.parse(first) as object)).toEqual(['a.media/x.jpg']);
		expect(await publisher.revise(id, 1, file('Without it'), saying)).toMatchObject({ number: 2 });
		expect(await publisher.restore(id, 1, 2, saying)).toMatchObject({ number: 3 });
		expect((await revisions.revision(id, 3))?.media).toBe(first);
	});

	it('renames, and never gives a name away', async () => {
		const { id } = await publish(file('A pact'), 'first-name');
		const other = await publish(file('A pact'), 'other-name');
		expect(await publisher.rename(id, 'Second Name')).toMatchObject({ kind: 'refused' });
		expect(await publisher.rename(id, 'the-pact-of-2024')).toBe('taken');
		expect(await publisher.rename(id, 'second-name')).toBe('renamed');
		expect(await publisher.rename(other.id, 'first-name')).toBe('taken');
		expect(await publisher.rename(id, 'first-name')).toBe('renamed');
	});
});
