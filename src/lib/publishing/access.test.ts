/** Keys, links, rights, limits and proofs of work. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccessRows } from '$lib/database/access';
import type { OpenDatabase } from '$lib/database/open-database';
import { RevisionRows } from '$lib/database/revisions';
import { testEngines } from '$lib/database/test-engines';
import { inMemory, Limits } from './limits';
import { ProofOfWork } from './proof-of-work';
import { draftOwner, editorName, mayDo, NOBODY, type Verb, type Visitor } from './rights';
import { hashSecret, isSameHash, newSecret } from './secrets';
import { publishSettings } from './settings';
import { readSiteKey, rotateSiteKey } from './site-key';
import { freeSlug, slugOf } from './slug-of';
import { LINK_COOKIE, OWNER_COOKIE, SESSION_MS, Visitors } from './visitors';

const [engine] = testEngines();
let database: OpenDatabase;
let access: AccessRows;
beforeAll(async () => {
	if (!engine) throw new Error('There is SQLite.');
	database = await engine.open();
	access = new AccessRows(database.db);
	const content = { editor: '', note: '', minor: false, changes: '[]', listing: '{}', media: '{}' };
	const rows = new RevisionRows(database.db);
	for (const id of ['t1', 't2'])
		await rows.create({ id, slug: id, listed: true }, { ...content, text: id, at: 1 });
	const link = { name: 'Desk', right: 'edit' as const, created_at: 1, revoked_at: null };
	await access.addLink({ ...link, id: 'l1', timeline: 't1', secret_hash: hashSecret('secret') });
});
afterAll(async () => {
	await database.close();
	await engine?.stop();
});

const visitors = (key: string, now = () => 1000) => new Visitors(access, key, now);
const with1 = (name: string, token: string | undefined) => (asked: string) =>
	asked === name ? token : undefined;

it('a key opens everything until another one is made; a wrong one opens nothing', async () => {
	const site = visitors('key');
	expect(await site.openWithKey('other')).toBeUndefined();
	const token = await site.openWithKey('key');
	const cookies = with1(OWNER_COOKIE, token);
	expect(await site.visitorOf(cookies, undefined, 't1')).toMatchObject({ kind: 'owner' });
	site.useKey('new key');
	expect(await site.visitorOf(cookies, undefined, 't1')).toEqual(NOBODY);
	const late = visitors('key', () => 1001 + SESSION_MS);
	expect(await late.visitorOf(cookies, undefined, 't1')).toEqual(NOBODY);
});

it('a link opens its own timeline alone, and not as the key of the site', async () => {
	const site = visitors('key');
	expect(await site.openWithLink('t2', 'secret')).toBeUndefined();
	const token = await site.openWithLink('t1', 'secret');
	const cookies = with1(LINK_COOKIE, token);
	const visitor = { kind: 'link', id: 'l1', name: 'Desk', right: 'edit', timeline: 't1' };
	expect(await site.visitorOf(cookies, undefined, 't1')).toEqual(visitor);
	expect(await site.visitorOf(cookies, undefined, 't2')).toEqual(NOBODY);
	expect(await site.visitorOf(with1(OWNER_COOKIE, token), undefined, 't1')).toEqual(NOBODY);
	expect(await site.visitorOf(() => '', 'Kim', 't1')).toEqual({ kind: 'user', name: 'Kim' });
});

const owner: Visitor = { kind: 'owner', name: undefined, link: undefined };
const user: Visitor = { kind: 'user', name: 'Kim' };
const link = (right: 'edit' | 'view'): Visitor => ({
	kind: 'link',
	id: 'l',
	name: 'Desk',
	right,
	timeline: 't1'
});
const VERBS: readonly Verb[] = ['read', 'publish', 'preview', 'edit', 'own'];
it.each([
	['nobody', NOBODY, 'key', 't1', 'read'],
	['nobody', NOBODY, 'open', 't1', 'read publish'],
	['the owner', owner, 'key', 't1', 'read publish preview edit own'],
	['the owner', owner, 'off', 't1', 'read'],
	['who was signed in', user, 'key', 't1', 'read publish preview edit'],
	['an editor', link('edit'), 'key', 't1', 'read preview edit'],
	['an editor', link('edit'), 'key', 't2', 'read'],
	['an editor', link('edit'), 'key', undefined, 'read'],
	['a viewer', link('view'), 'key', 't1', 'read preview'],
	['a viewer', link('view'), 'open', 't1', 'read publish preview']
] as const)('%s may do what the table says (%j, %s, %s)', (_, visitor, mode, timeline, may) => {
	const allowed = VERBS.filter((verb) => mayDo(visitor, verb, mode, timeline));
	expect(allowed.join(' ')).toBe(may);
});

it('those who share a link share a draft, also the owner of the site', () => {
	expect(draftOwner(link('edit'))).toBe('link l');
	expect(draftOwner({ kind: 'owner', name: 'Desk', link: 'l' })).toBe('link l');
	expect([draftOwner(owner), draftOwner(user)]).toEqual(['owner', 'user Kim']);
	expect([editorName(owner, 'Dateline'), editorName(user, 'Dateline')]).toEqual([
		'Dateline',
		'Kim'
	]);
});

it('a secret has 128 random bits, and only its hash is compared', () => {
	const secrets = new Set(Array.from({ length: 1000 }, newSecret));
	expect(secrets.size).toBe(1000);
	for (const secret of secrets) expect(secret).toMatch(/^[\w-]{22}$/);
	expect(isSameHash(hashSecret('a'), hashSecret('a'))).toBe(true);
	expect(isSameHash(hashSecret('a'), hashSecret('b'))).toBe(false);
	expect(isSameHash('a', 'aa')).toBe(false);
});

it('the key is a file that only its owner reads, made once, and refused if it is none', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-key-'));
	const first = await readSiteKey(join(folder, 'data'));
	expect(first.isNew).toBe(true);
	expect(await readSiteKey(join(folder, 'data'))).toEqual({ key: first.key, isNew: false });
	expect(statSync(join(folder, 'data', 'site-key')).mode & 0o777).toBe(0o600);
	expect(await rotateSiteKey(join(folder, 'data'))).not.toBe(first.key);
	writeFileSync(join(folder, 'data', 'site-key'), 'short');
	await expect(readSiteKey(join(folder, 'data'))).rejects.toThrow('contains no key');
	rmSync(folder, { recursive: true });
});

it('a proof of work is accepted once, and none that was made up', async () => {
	const proofs = new ProofOfWork('signing secret', access, () => Date.now());
	const challenge = await proofs.challenge();
	const solution = await solveChallenge({ challenge, deriveKey });
	if (!solution) throw new Error('It can be solved.');
	expect(await proofs.accept({ challenge, solution: { ...solution, counter: 1 } })).toBe(false);
	const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } };
	expect(await proofs.accept({ challenge: easier, solution })).toBe(false);
	expect(await proofs.accept({ challenge: { ...challenge, signature: 'x' }, solution })).toBe(
		false
	);
	expect(await proofs.accept({ challenge, solution })).toBe(true);
	expect(await proofs.accept({ challenge, solution })).toBe(false);
	for (const nothing of [undefined, null, 'x', {}, { challenge: {} }])
		expect(await proofs.accept(nothing)).toBe(false);
	const other = new ProofOfWork('another secret', access, () => Date.now());
	expect(await other.accept({ challenge, solution })).toBe(false);
});

it('guesses are limited for each client, and a right one starts again', async () => {
	const limits = new Limits(inMemory);
	for (let i = 0; i < 20; i++) expect(await limits.guess('one')).toBe(0);
	expect(await limits.guess('one')).toBeGreaterThan(0);
	expect(await limits.guess('other')).toBe(0);
	await limits.forgive('one');
	expect(await limits.guess('one')).toBe(0);
});

it('settings that are wrong are named', () => {
	expect(publishSettings({})).toMatchObject({ mode: 'key', folder: 'data', database: undefined });
	expect(() => publishSettings({ DATELINE_PUBLISH: 'yes' })).toThrow('DATELINE_PUBLISH');
	expect(() => publishSettings({ DATELINE_UPLOAD_MB: '-1' })).toThrow('DATELINE_UPLOAD_MB');
});

it.each([
	[
		'Russia and North Korea: from pact to phone call',
		'russia-and-north-korea-from-pact-to-phone-call'
	],
	['Éire, été', 'eire-ete'],
	['Хроника', 'timeline'],
	['—', 'timeline'],
	[
		'A word that is followed by many other words, so that it is too long',
		'a-word-that-is-followed-by-many-other-words-so-that-it-is'
	]
])('%j has the address %s', (title, slug) => {
	expect(slugOf(title)).toBe(slug);
	expect(freeSlug(slug, (taken) => taken === slug || taken === `${slug}-2`)).toBe(`${slug}-3`);
});
