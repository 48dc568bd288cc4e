/** What is published, restored and refused. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { doCommand } from './command';
import { saying, sent, testPress, type TestPress } from './test-press';

let press: TestPress;
beforeEach(async () => {
	press = await testPress();
});
afterEach(() => press.end());

const FILE = 'a.media/photo.png';
const [FIRST, SECOND] = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5])];
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function publish(title: string, bytes: Uint8Array): Promise<string> {
	const wanted = { wanted: 'a', isListed: true };
	const made = await press.publisher.publish(sent(title, FILE, bytes), saying(), wanted);
	if (made.kind !== 'published') throw new Error(made.kind);
	return made.id;
}

async function picturesOf(id: string): Promise<readonly unknown[]> {
	const rows = await press.revisions.revisions(id);
	return rows.map(({ media }) => (JSON.parse(media) as Record<string, string>)[FILE]);
}

it('[F470] restores a revision with its own picture, not with a later one of the same name', async () => {
	const id = await publish('One', FIRST);
	await press.publisher.revise(id, 1, sent('Two', FILE, SECOND), saying());
	expect(await press.publisher.restore(id, 1, 2, saying())).toEqual({ kind: 'revised', number: 3 });
	expect(await picturesOf(id)).toEqual([hashOf(FIRST), hashOf(SECOND), hashOf(FIRST)]);
});

it('[F470] publishes another picture under the same name, though no word has changed', async () => {
	const id = await publish('One', FIRST);
	const other = sent('One', FILE, SECOND);
	expect(await press.publisher.revise(id, 1, other, saying())).toEqual({
		kind: 'revised',
		number: 2
	});
	// Its answer was lost, and it is sent again; then the same once more.
	expect(await press.publisher.revise(id, 1, other, saying())).toEqual({
		kind: 'revised',
		number: 2
	});
	expect(await press.publisher.revise(id, 2, other, saying())).toEqual({ kind: 'same', number: 2 });
	expect(await picturesOf(id)).toEqual([hashOf(SECOND), hashOf(FIRST)]);
});

it('[F485] a draft that nobody has approved is refused, new, revised and from a folder', async () => {
	const { text, media } = sent('One');
	const draft = { text: text.replace('events:', 'tags: [proposed]\nevents:'), media };
	const wanted = { wanted: 'b', isListed: true };
	const refused = {
		kind: 'refused',
		problems: [{ code: 'unapproved', path: 'tags[0]', line: 3 }]
	};
	expect(await press.publisher.publish(draft, saying(), wanted)).toMatchObject(refused);
	const id = await publish('One', FIRST);
	expect(await press.publisher.revise(id, 1, draft, saying())).toMatchObject(refused);
	const folder = join(press.data, 'drafts');
	mkdirSync(folder);
	writeFileSync(join(folder, 'b.timeline.yaml'), draft.text);
	const said = await doCommand(press, { do: 'import-folder', folder });
	expect(said).toEqual([expect.stringMatching(/^b\.timeline\.yaml: refused: .*remove the tag/)]);
	expect(press.published.slugs()).toEqual(['a']);
});
