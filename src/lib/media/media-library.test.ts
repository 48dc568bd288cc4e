/** Real pictures, made here, and files that are no pictures: what the library says of them, and what it serves. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mediaName, type MediaFacts } from '$lib/document/media-facts';
import type { Refused } from './inspect';
import { MediaLibrary } from './media-library';

let folder: string;
let library: MediaLibrary;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-media-'));
	library = new MediaLibrary(join(folder, 'library'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const waiting = new AbortController().signal;
const WIDE = 800;
const HIGH = 400;
/** Left half red, right half blue. */
function halves(): Sharp {
	const pixels = Buffer.alloc(WIDE * HIGH * 3);
	for (let i = 0; i < WIDE * HIGH; i++) pixels[i * 3 + (i % WIDE < WIDE / 2 ? 0 : 2)] = 255;
	return sharp(pixels, { raw: { width: WIDE, height: HIGH, channels: 3 } });
}

async function look(name: string, bytes: Uint8Array | string): Promise<MediaFacts | Refused> {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return library.facts({ name, path, stamp: String(statSync(path).mtimeMs) });
}

async function facts(name: string, bytes: Uint8Array | string): Promise<MediaFacts> {
	const found = await look(name, bytes);
	if ('why' in found) throw new Error(found.why);
	return found;
}

async function why(name: string, bytes: Uint8Array | string): Promise<string> {
	const found = await look(name, bytes);
	return 'why' in found ? found.why : 'nothing is wrong';
}

async function bytesOf(
	{ hash }: MediaFacts,
	size: Parameters<typeof mediaName>[2],
	ending: string
): Promise<Buffer> {
	const served = await library.serve(mediaName(hash, ending, size), waiting);
	if (!served) throw new Error('not served');
	return readFileSync(served.path);
}

/** The colour at a place of a picture, 0–1 from the left and from the top. */
async function colourAt(picture: Buffer, x: number, y: number): Promise<readonly number[]> {
	const { data, info } = await sharp(picture)
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const at =
		(Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
	return [...data.subarray(at, at + 3)];
}

describe('a picture', () => {
	it('is made in sizes up to its own, in three formats', async () => {
		const found = await facts('a.png', await halves().png().toBuffer());
		expect(found).toMatchObject({
			width: 800,
			height: 400,
			widths: [320, 640, 800],
			ending: 'jpg'
		});
		for (const ending of ['avif', 'webp', 'jpg']) {
			const { width, height, format } = await sharp(await bytesOf(found, 320, ending)).metadata();
			expect([width, height]).toEqual([320, 160]);
			expect(format).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[ending]);
		}
	});

	it('[F414] is cut to a small square around its focus, or around what stands out', async () => {
		const wide = await facts('a.png', await halves().png().toBuffer());
		const turned = await facts(
			'b.jpg',
			await halves().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
		);
		for (const [found, size, isRed] of [
			[wide, 'square-15', true],
			[wide, 'square-95', false],
			[turned, 'square-51', true],
			[turned, 'square-59', false]
		] as const) {
			const bytes = await bytesOf(found, size, 'webp');
			const { width, height, exif } = await sharp(bytes).metadata();
			expect([width, height, exif]).toEqual([96, 96, undefined]);
			const [red = 0, , blue = 0] = await colourAt(bytes, 0.5, 0.5);
			expect(red > blue).toBe(isRed);
		}
		expect((await sharp(await bytesOf(wide, 'square', 'webp')).metadata()).width).toBe(96);
		const name = mediaName(wide.hash, 'avif', 'square');
		expect(await library.serve(name, waiting)).toBeUndefined();
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'[F393] is upright with EXIF orientation %i, in every size',
		async (orientation) => {
			const turned = await halves().withMetadata({ orientation }).jpeg({ quality: 100 }).toBuffer();
			const found = await facts('a.jpg', turned);
			const isOnSide = orientation > 4;
			expect([found.width, found.height]).toEqual(isOnSide ? [400, 800] : [800, 400]);
			// Where the red half is when the picture is upright: EXIF 2.3, tag 0x0112.
			const places: Record<number, readonly [number, number]> = {
				1: [0.1, 0.5],
				2: [0.9, 0.5],
				3: [0.9, 0.5],
				4: [0.1, 0.5],
				5: [0.5, 0.1],
				6: [0.5, 0.1],
				7: [0.5, 0.9],
				8: [0.5, 0.9]
			};
			const [x, y] = places[orientation] ?? [0, 0];
			for (const width of found.widths) {
				const [red = 0, , blue = 255] = await colourAt(await bytesOf(found, width, 'webp'), x, y);
				expect(red).toBeGreaterThan(200);
				expect(blue).toBeLessThan(60);
			}
		}
	);

	it('[F394] says in no size where and with which camera it was taken', async () => {
		const exif = {
			IFD0: { Make: 'Camera-Maker', Artist: 'Somebody' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '39/1 2/1 3/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '125/1 45/1 3/1'
			}
		};
		const bytes = await halves().withExif(exif).jpeg().toBuffer();
		expect((await sharp(bytes).metadata()).exif?.includes('Camera-Maker')).toBe(true);
		const found = await facts('a.jpg', bytes);
		for (const width of found.widths)
			for (const ending of ['avif', 'webp', 'jpg']) {
				const made = await bytesOf(found, width, ending);
				const { exif: left, xmp, iptc } = await sharp(made).metadata();
				expect([left, xmp, iptc]).toEqual([undefined, undefined, undefined]);
				expect(made.includes('Camera-Maker')).toBe(false);
			}
		expect(readdirSync(join(folder, 'library', 'served'))).toHaveLength(9);
	});

	it.each([
		['CMYK', async () => halves().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()],
		['16 bits', async () => halves().toColourspace('rgb16').png().toBuffer()],
		['a wide profile', async () => halves().withIccProfile('p3').png().toBuffer()]
	])('[F395] of %s has its colours in sRGB', async (_, make) => {
		const found = await facts('a.jpg', await make());
		const made = await bytesOf(found, 320, 'jpg');
		const { space, depth, channels } = await sharp(made).metadata();
		expect([space, depth, channels]).toEqual(['srgb', 'uchar', 3]);
		const [red = 0, green = 255, blue = 255] = await colourAt(made, 0.1, 0.5);
		expect(red).toBeGreaterThan(170);
		expect(Math.max(green, blue)).toBeLessThan(80);
	});

	it('with transparency has PNG for old browsers', async () => {
		const clear = sharp({ create: { width: 400, height: 200, channels: 4, background: '#f000' } });
		const found = await facts('a.png', await clear.png().toBuffer());
		expect(found.ending).toBe('png');
		expect((await sharp(await bytesOf(found, 320, 'png')).metadata()).hasAlpha).toBe(true);
	});

	it('[F396] that moves stays still in its sizes, and moves in one of its own', async () => {
		const frame = (i: number) =>
			sharp({
				create: { width: 60, height: 40, channels: 3, background: { r: i % 256, g: 9, b: 9 } }
			})
				.png()
				.toBuffer();
		const frames = await Promise.all(Array.from({ length: 500 }, (_, i) => frame(i)));
		const found = await facts(
			'a.gif',
			await sharp(frames, { join: { animated: true } })
				.gif()
				.toBuffer()
		);
		expect(found).toMatchObject({ width: 60, height: 40, widths: [60], moving: 60 });
		expect((await sharp(await bytesOf(found, 60, 'webp')).metadata()).pages).toBeUndefined();
		expect(
			(await sharp(await bytesOf(found, 'moving', 'webp'), { pages: -1 }).metadata()).pages
		).toBeGreaterThan(30);
	});

	it('[F397] drawn as SVG becomes pixels: what it would run or fetch is gone', async () => {
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><script>alert(1)</script><image href="file:///etc/passwd" width="9" height="9"/><image href="http://127.0.0.1:9/x.png" width="9" height="9"/><rect width="100" height="50" fill="#f00"/></svg>`;
		const found = await facts('a.svg', svg);
		expect(found).toMatchObject({ width: 1280, height: 640, ending: 'png' });
		const made = await bytesOf(found, 320, 'png');
		expect((await sharp(made).metadata()).format).toBe('png');
		expect((await colourAt(made, 0.5, 0.5))[0]).toBe(255);
		expect(await library.serve(mediaName(found.hash, 'svg'), waiting)).toBeUndefined();
	});

	it('is read once, also after a restart', async () => {
		const found = await facts('a.png', await halves().png().toBuffer());
		const path = join(folder, 'a.png');
		const stamp = String(statSync(path).mtimeMs);
		rmSync(path);
		const again = new MediaLibrary(join(folder, 'library'));
		expect(await again.facts({ name: 'a.png', path, stamp })).toEqual(found);
		expect(await again.serve(mediaName(found.hash, 'webp', 640), waiting)).toBeDefined();
	});

	it('has only the sizes that its facts name', async () => {
		const { hash } = await facts('a.png', await halves().png().toBuffer());
		for (const name of [
			mediaName(hash, 'jpg', 321),
			mediaName(hash, 'gif', 320),
			mediaName(hash, 'jpg'),
			mediaName(hash, 'png'),
			mediaName(hash, 'webp', 'moving'),
			`../${hash}-320.jpg`,
			hash
		])
			expect(await library.serve(name, waiting)).toBeUndefined();
	});
});

describe('[F398] a file that cannot be used is refused with the reason', () => {
	it('is empty, or another kind than its name says', async () => {
		expect(await why('a.jpg', '')).toBe('it is empty');
		expect(await why('a.jpg', '<!doctype html><title>Not found</title>')).toBe(
			'it is no JPEG, although its name says so'
		);
		expect(await why('a.mp4', await halves().jpeg().toBuffer())).toBe(
			'it is no MP4, although its name says so'
		);
		expect(await why('a.exe', 'MZ')).toBe(
			'its ending says no kind of picture, recording or document that can be shown'
		);
		expect(await why('a', 'x')).toBe(
			'its ending says no kind of picture, recording or document that can be shown'
		);
		expect(
			await why(
				'a.png',
				Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(99)])
			)
		).toMatch(/^it /);
	});

	it.each(['jpeg', 'png', 'webp', 'gif'] as const)(
		'is a %s that ends too early',
		async (format) => {
			const noise = sharp(
				Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, i) => (i * 7919) % 251)),
				{ raw: { width: 300, height: 300, channels: 3 } }
			);
			const bytes = await noise.toFormat(format).toBuffer();
			expect(await why(`a.${format}`, bytes.subarray(0, bytes.length * 0.6))).not.toBe(
				'nothing is wrong'
			);
		}
	);

	it('has more pixels than memory can hold', async () => {
		const chunk = (type: string, data: Buffer) => {
			const body = Buffer.concat([Buffer.from(type), data]);
			const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
			length.writeUInt32BE(data.length);
			sum.writeUInt32BE(crc32(body));
			return Buffer.concat([length, body, sum]);
		};
		const head = Buffer.alloc(13);
		head.writeUInt32BE(50_000, 0);
		head.writeUInt32BE(50_000, 4);
		head.set([1, 0, 0, 0, 0], 8);
		const bomb = Buffer.concat([
			Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
			chunk('IHDR', head),
			chunk('IDAT', deflateSync(Buffer.alloc(50_000 * 6251))),
			chunk('IEND', Buffer.alloc(0))
		]);
		expect(bomb.length).toBeLessThan(1_000_000);
		expect(await why('a.png', bomb)).toBe(
			'it has 50000 × 50000 pixels, 2500 million: 120 million at most'
		);
	});

	it('is an SVG that names itself a billion times', async () => {
		const svg = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij')
			.map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'.charAt(i)};`.repeat(10)}">`)
			.join(
				''
			)}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&j;</text></svg>`;
		expect(await why('a.svg', svg)).toMatch(/^it /);
	});
});

describe('a recording or a document', () => {
	it('is served as it is', async () => {
		const bytes = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n');
		const found = await facts('a.vtt', bytes);
		const served = await library.serve(mediaName(found.hash, 'vtt'), waiting);
		expect(served?.mime).toBe('text/vtt; charset=utf-8');
		expect(readFileSync(served?.path ?? '')).toEqual(bytes);
	});

	it('of PDF has its pages counted, and is offered if they cannot be', async () => {
		const page = (n: number) => `${n} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n`;
		const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>endobj\n${page(3)}${page(4)}${page(5)}trailer<</Root 1 0 R>>\n%%EOF`;
		expect(await facts('a.pdf', pdf)).toMatchObject({ pages: 3, ending: 'pdf' });
		expect(await facts('b.pdf', '%PDF-1.4 and nothing else')).not.toHaveProperty('pages');
	});
});
