import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessRows } from './access';
import { backUp, restore } from './backup';
import { DraftRows } from './drafts';
import { MediaRows } from './media';
import { migrate, NewerDatabase } from './migrations';
import type { OpenDatabase } from './open-database';
import { RevisionRows, type NewRevision } from './revisions';
import { openFile } from './sqlite';
import { testEngines } from './test-engines';

const DAY = 86_400_000;

function revision(text: string, more: Partial<NewRevision> = {}): NewRevision {
	const plain = {
		editor: 'Desk',
		note: '',
		minor: false,
		changes: '[]',
		listing: '{}',
		media: '{}'
	};
	return { text, at: 1000, ...plain, ...more };
}

describe.each(testEngines())('the database in $name', (engine) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await engine.open();
	});
	afterAll(async () => {
		await database.close();
		await engine.stop();
	});
	const rows = () => new RevisionRows(database.db);

	it('stores revisions in order, each as it was written', async () => {
		expect(await rows().create({ id: 'a', slug: 'pact', listed: true }, revision('One.'))).toBe(
			'created'
		);
		const text = 'Ключ: „Zwei“ \u{1F5DE}\r\n';
		expect(await rows().append('a', 1, revision(text, { note: 'A date', at: 2000 }))).toEqual({
			kind: 'appended',
			number: 2
		});
		const one = await rows().one('a');
		expect(one).toMatchObject({
			timeline: { slug: 'pact', state: 'published', listed: 1, head: 2, changed_at: 2000 },
			newest: { number: 2, note: 'A date', minor: 0, published_at: 2000 }
		});
		expect(await rows().text(one?.newest.hash ?? '')).toBe(text);
		expect((await rows().revisions('a')).map(({ number }) => number)).toEqual([2, 1]);
	});

	it('never stores a revision over one that its editor has not seen', async () => {
		await rows().create({ id: 'b', slug: 'two-editors', listed: true }, revision('First'));
		const both = await Promise.all([
			rows().append('b', 1, revision('Of one', { editor: 'One' })),
			rows().append('b', 1, revision('Of the other', { editor: 'Other' }))
		]);
		expect(both.map(({ kind }) => kind).sort()).toEqual(['appended', 'conflict']);
		expect(both.find(({ kind }) => kind === 'conflict')).toEqual({ kind: 'conflict', head: 2 });
	});

	it('takes the same revision twice as one: the first answer may have been lost', async () => {
		await rows().create({ id: 'c', slug: 'twice', listed: true }, revision('First'));
		await rows().create({ id: 'c', slug: 'twice', listed: true }, revision('First'));
		await rows().append('c', 1, revision('Second'));
		expect(await rows().append('c', 1, revision('Second'))).toEqual({
			kind: 'appended',
			number: 2
		});
		expect(await rows().revisions('c')).toHaveLength(2);
	});

	it('gives no slug to a second timeline, also after it was renamed or removed', async () => {
		await rows().create({ id: 'd', slug: 'old-name', listed: true }, revision('D'));
		expect(await rows().rename('d', 'new-name', 3000)).toBe(true);
		expect(await rows().rename('c', 'old-name', 3000)).toBe(false);
		expect(await rows().create({ id: 'e', slug: 'old-name', listed: true }, revision('E'))).toBe(
			'taken'
		);
		expect(await rows().rename('d', 'old-name', 3000)).toBe(true);
		await rows().setState('d', 'deleted', 3000);
		expect(await rows().append('d', 1, revision('Later'))).toEqual({ kind: 'gone' });
		expect(await rows().purge(2999)).toBe(0);
		expect(await rows().purge(3001)).toBe(1);
		expect(await rows().one('d')).toBeUndefined();
		expect(await rows().create({ id: 'f', slug: 'new-name', listed: true }, revision('F'))).toBe(
			'taken'
		);
	});

	it('finds a revision by the beginning of its hash', async () => {
		const [newest] = await rows().revisions('a');
		expect(await rows().named('a', newest?.hash.slice(0, 16) ?? '')).toMatchObject({ number: 2 });
		expect(await rows().named('a', '%')).toMatchObject({ number: 2 });
		expect(await rows().named('b', newest?.hash.slice(0, 16) ?? '')).toBeUndefined();
	});

	it('stores one draft for each editor, and never over one that was not seen', async () => {
		const drafts = new DraftRows(database.db);
		const draft = { timeline: 'a', editor: 'Desk', base: 2, media: '{}', saved_at: 5 };
		expect(await drafts.store({ ...draft, version: 0, text: 'one' })).toBe(1);
		expect(await drafts.store({ ...draft, version: 0, text: 'other' })).toBe('conflict');
		expect(await drafts.store({ ...draft, version: 1, text: 'two' })).toBe(2);
		expect(await drafts.find('a', 'Desk')).toMatchObject({ text: 'two', version: 2 });
		await drafts.remove('a', 'Desk');
		expect(await drafts.find('a', 'Desk')).toBeUndefined();
	});

	it('says who else is editing, for as long as their page is open', async () => {
		const drafts = new DraftRows(database.db);
		expect(await drafts.see('a', 'page 1', 'Kim', 10 * DAY)).toEqual([]);
		expect(await drafts.see('a', 'page 2', 'Lee', 10 * DAY + 1000)).toEqual(['Kim']);
		expect(await drafts.see('a', 'page 2', 'Lee', 11 * DAY)).toEqual([]);
	});

	it('ends everything that a link has opened when it is revoked', async () => {
		const access = new AccessRows(database.db);
		const link = {
			id: 'l1',
			timeline: 'a',
			name: 'Desk',
			right: 'edit' as const,
			secret_hash: 's',
			created_at: 1,
			revoked_at: null
		};
		await access.addLink(link);
		await access.openSession('token', { link: 'l1', keyHash: '', expiresAt: 100 });
		expect(await access.session('token', 99)).toEqual({ link, keyHash: '' });
		expect(await access.session('token', 100)).toBeUndefined();
		expect(await access.linkOf('b', 's')).toBeUndefined();
		expect(await access.revoke('b', 'l1', 50)).toBe(false);
		await access.openSession('of the owner', { link: '', keyHash: 'k', expiresAt: 100 });
		expect(await access.revoke('a', '', 50)).toBe(false);
		expect(await access.session('of the owner', 60)).toEqual({ link: undefined, keyHash: 'k' });
		expect(await access.revoke('a', 'l1', 50)).toBe(true);
		expect(await access.session('token', 60)).toBeUndefined();
		expect(await access.linkOf('a', 's')).toBeUndefined();
	});

	it('accepts a proof of work once', async () => {
		const access = new AccessRows(database.db);
		expect(await access.spend('p', 100, 1)).toBe(true);
		expect(await access.spend('p', 100, 2)).toBe(false);
	});

	it('stores files in parts, and removes those that nothing names', async () => {
		const media = new MediaRows(database.db);
		const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => i % 251);
		const hash = await media.store(bytes, 10);
		expect(await media.store(bytes, 20)).toBe(hash);
		const parts: Uint8Array[] = [];
		for await (const part of media.parts(hash)) parts.push(part);
		expect(parts).toHaveLength(3);
		expect(Buffer.compare(Buffer.concat(parts), bytes)).toBe(0);
		expect(await media.named(hash.slice(0, 32))).toBe(hash);
		await rows().append('a', 2, revision('With a picture', { media: `{"a.jpg":"${hash}"}` }));
		expect(await media.purge(100)).toBe(0);
		await media.store(new Uint8Array([1]), 10);
		expect(await media.purge(5)).toBe(0);
		expect(await media.purge(100)).toBe(1);
	});

	it('[F472] stores a draft again whose last version was removed on another page', async () => {
		const drafts = new DraftRows(database.db);
		const draft = { timeline: 'a', editor: 'tabs', base: 1, text: 'x', media: '{}', saved_at: 1 };
		expect(await drafts.store({ ...draft, version: 0 })).toBe(1);
		await drafts.remove('a', 'tabs');
		expect(await drafts.store({ ...draft, version: 1, text: 'mine' })).toBe(2);
		expect(await drafts.find('a', 'tabs')).toMatchObject({ version: 2, text: 'mine' });
		expect(await drafts.store({ ...draft, version: 1, text: 'late' })).toBe('conflict');
		await drafts.remove('a', 'tabs');
	});

	it('[F473] restores a backup, and no file that is none', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'dateline-backup-'));
		const at = (name: string) => join(folder, name);
		await backUp(database, at('good'));
		writeFileSync(at('empty'), '');
		writeFileSync(at('text'), 'no database at all '.repeat(100));
		writeFileSync(at('half'), readFileSync(at('good')).subarray(0, 20_000));
		const other = await openFile(at('other'));
		other.exec('create table meta (name text); insert into meta values (1)');
		other.close();
		const before = await rows().one('a');
		await rows().append('a', 3, revision('After the backup'));
		for (const name of ['empty', 'text', 'half', 'other', 'missing'])
			await expect(restore(database, at(name)), name).rejects.toThrow(at(name));
		expect(await rows().one('a')).toMatchObject({ timeline: { head: 4 } });
		await restore(database, at('good'));
		expect(await rows().one('a')).toEqual(before);
		const hash = Object.values(JSON.parse(before?.newest.media ?? '') as object)[0] as string;
		expect((await new MediaRows(database.db).bytes(hash)).length).toBe(2_500_000);
		rmSync(folder, { recursive: true });
	});

	it('opens again as it was, and refuses to be opened by an older version', async () => {
		await database.close();
		database = await engine.again();
		expect(await rows().one('a')).toMatchObject({ timeline: { head: 3 } });
		const { db } = database;
		const bytes = engine.name === 'SQLite' ? 'blob' : 'bytea';
		await expect(migrate(db, bytes, [])).rejects.toThrow(NewerDatabase);
	});

	it('undoes a step that fails halfway', async () => {
		const bytes = engine.name === 'SQLite' ? 'blob' : 'bytea';
		const { db } = database;
		const done = (): Promise<void> => Promise.resolve();
		const half = async (transaction: typeof db) => {
			await transaction
				.updateTable('timeline')
				.set({ slug: 'lost' })
				.where('id', '=', 'a')
				.execute();
			throw new Error('no room');
		};
		await expect(migrate(db, bytes, [done, half])).rejects.toThrow('no room');
		expect(await rows().one('a')).toMatchObject({ timeline: { slug: 'pact' } });
		await migrate(db, bytes);
	});
});
