/** Backups of each engine, restored to each engine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { backUp, restore } from './backup';
import { MediaRows } from './media';
import { RevisionRows } from './revisions';
import { testEngines } from './test-engines';

const engines = testEngines();
const folder = mkdtempSync(join(tmpdir(), 'dateline-backup-'));
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await Promise.all(engines.map((engine) => engine.stop()));
});
const pairs = engines.flatMap((from) =>
	engines.map((to) => ({ from, to, name: `${from.name} to ${to.name}` }))
);

describe.each(pairs)('from $name', ({ from, to, name }) => {
	it('a restored backup is equal, and replaces what was there', async () => {
		const file = join(folder, `${name.replaceAll(' ', '-')}.db`);
		const source = await from.open();
		const revision = {
			editor: 'Desk',
			note: 'Ü',
			minor: true,
			changes: '[]',
			listing: '{"a":1}',
			at: 5
		};
		const rows = new RevisionRows(source.db);
		const picture = Uint8Array.from({ length: 1_100_000 }, (_, i) => i % 256);
		const hash = await new MediaRows(source.db).store(picture, 1);
		for (let i = 0; i < 40; i++)
			await rows.create(
				{ id: `id${i}`, slug: `slug-${i}`, listed: i % 2 === 0 },
				{ ...revision, text: `Text ${i}\n„“`, media: `{"a":"${hash}"}` }
			);
		await rows.append('id3', 1, { ...revision, text: 'Later', media: '{}' });
		const before = [await rows.all(), await rows.slugs()];
		await backUp(source, file);
		await rows.append('id3', 2, { ...revision, text: 'After the backup', media: '{}' });
		await source.close();

		const target = await to.open();
		const restored = new RevisionRows(target.db);
		await restored.create(
			{ id: 'other', slug: 'other', listed: true },
			{ ...revision, text: 'Other', media: '{}' }
		);
		await restore(target, file);
		const sorted = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown[][];
		const after = sorted([await restored.all(), await restored.slugs()]);
		for (const [i, list] of sorted(before).entries()) {
			expect(after[i]).toHaveLength(list.length);
			expect(after[i]).toEqual(expect.arrayContaining(list));
		}
		expect(await restored.text((await restored.one('id3'))?.newest.hash ?? '')).toBe('Later');
		const parts: Uint8Array[] = [];
		for await (const part of new MediaRows(target.db).parts(hash)) parts.push(part);
		expect(Buffer.compare(Buffer.concat(parts), picture)).toBe(0);
		await target.close();
	});
});

it('refuses what is no backup, and changes nothing', async () => {
	const [engine] = engines;
	if (!engine) throw new Error('There is SQLite.');
	const file = join(folder, 'none.db');
	writeFileSync(
		file,
		'This is no database, but a text that is long enough to look like one.'.repeat(20)
	);
	const database = await engine.open();
	const rows = new RevisionRows(database.db);
	const content = {
		editor: '',
		note: '',
		minor: false,
		changes: '[]',
		listing: '{}',
		media: '{}',
		at: 1
	};
	await rows.create({ id: 'a', slug: 'a', listed: true }, { ...content, text: 'A' });
	await expect(restore(database, file)).rejects.toThrow('none.db is no backup');
	expect(await rows.all()).toHaveLength(1);
	await database.close();
});
