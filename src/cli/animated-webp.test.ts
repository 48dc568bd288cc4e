/** A picture is not changed, and gets a size and a duration. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { animate } from './animated-webp.js';

const MOST_BYTES = 1_000_000;

/** Names and bodies of the chunks from an offset on. */
function chunksOf(file: Buffer, from: number): { name: string; body: Buffer }[] {
	const chunks: { name: string; body: Buffer }[] = [];
	for (let at = from; at < file.length;) {
		const size = file.readUInt32LE(at + 4);
		chunks.push({
			name: file.toString('latin1', at, at + 4),
			body: file.subarray(at + 8, at + 8 + size)
		});
		at += 8 + size + (size % 2);
	}
	return chunks;
}

it('puts pictures of any length one after the other', () => {
	const still = (pixels: string) => {
		const size = Buffer.alloc(4);
		size.writeUInt32LE(pixels.length);
		const picture = Buffer.concat([Buffer.from('VP8 '), size, Buffer.from(pixels)]);
		const padded = Buffer.concat([picture, Buffer.alloc(pixels.length % 2)]);
		return Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP'), padded]);
	};
	const frames = [
		{ still: still('even'), ms: 90 },
		{ still: still('odd'), ms: 70_000 }
	];
	const file = animate(frames, { width: 960, height: 641 });
	expect([file.toString('latin1', 0, 4), file.readUInt32LE(4)]).toEqual(['RIFF', file.length - 8]);
	const [header, animation, first, second] = chunksOf(file, 12);
	expect([header?.name, animation?.name]).toEqual(['VP8X', 'ANIM']);
	expect([header?.body.readUIntLE(4, 3), header?.body.readUIntLE(7, 3)]).toEqual([959, 640]);
	for (const [chunk, pixels, ms] of [
		[first, 'even', 90],
		[second, 'odd', 70_000]
	] as const) {
		expect(chunk?.name).toBe('ANMF');
		expect(chunk?.body.readUIntLE(12, 3)).toBe(ms);
		expect(chunksOf(chunk?.body ?? Buffer.alloc(0), 16)[0]?.body.toString()).toBe(pixels);
	}
});

it('the recording in README.md moves, and is no burden', () => {
	const file = readFileSync('docs/pictures/reading.webp');
	expect(file.length).toBeLessThan(MOST_BYTES);
	expect(chunksOf(file, 12).filter(({ name }) => name === 'ANMF').length).toBeGreaterThan(10);
});
