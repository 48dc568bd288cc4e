import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from './write-whole';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-whole-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('[F327] writers of one file at once do not disturb each other, and leave nothing else', async () => {
	const path = join(folder, 'copy');
	const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(10_000));
	await Promise.all(texts.map((text) => writeWhole(path, new TextEncoder().encode(text))));
	expect(texts).toContain(readFileSync(path, 'utf8'));
	expect(readdirSync(folder)).toEqual(['copy']);
});
