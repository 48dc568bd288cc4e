/** What an editor sends: a timeline, alone or with its media in a ZIP, and some words about it. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { messageOf } from '$lib/base/error-text';
import type { Problem } from '$lib/base/result';
import { decodeUtf8 } from '$lib/base/utf8';
import { isArchive } from '$lib/document/archive';
import { unpackArchive } from '$lib/media/unpack';
import type { Received } from './types';

/** The beginning of a file tells what it is. */
const SIGN_BYTES = 4;

export interface Sent {
	readonly received: Received;
	/** As JSON; not checked. */
	readonly said: Readonly<Record<string, unknown>>;
}

/** @returns problems: it is no such form, or its ZIP is refused */
export async function readSent(request: Request): Promise<Sent | readonly Problem[]> {
	const form = await request.formData().catch(() => undefined);
	const file = form?.get('file');
	if (!(file instanceof File)) return [problemOf('The form has no file.')];
	const said = readSaid(form?.get('said'));
	const folder = await mkdtemp(join(tmpdir(), 'dateline-sent-'));
	try {
		const received = await unpack(file, folder);
		return 'text' in received ? { received, said } : received;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function unpack(file: File, folder: string): Promise<Received | readonly Problem[]> {
	if (!isArchive(new Uint8Array(await file.slice(0, SIGN_BYTES).arrayBuffer())))
		return readText(new Uint8Array(await file.arrayBuffer()), new Map());
	const path = join(folder, 'sent');
	await pipeline(Readable.fromWeb(file.stream() as ReadableStream), createWriteStream(path));
	const to = join(folder, 'unpacked');
	const archive = await unpackArchive(path, to);
	if (!archive) return [problemOf('This ZIP contains no timeline.')];
	if (!archive.ok) return archive.problems;
	const { name, media } = archive.value;
	const files = await Promise.all(
		[...media.keys()].map(async (one) => [one, await readFile(join(to, one))] as const)
	);
	return readText(await readFile(join(to, name)), new Map(files));
}

function readText(bytes: Uint8Array, media: Received['media']): Received | readonly Problem[] {
	try {
		return { text: decodeUtf8(bytes), media };
	} catch (error) {
		return [problemOf(`The file cannot be read: ${messageOf(error)}.`)];
	}
}

function readSaid(text: unknown): Sent['said'] {
	try {
		const said: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
		return typeof said === 'object' && said !== null ? (said as Sent['said']) : {};
	} catch {
		return {};
	}
}

function problemOf(message: string): Problem {
	return { code: 'not-accepted', path: '', message, severity: 'error' };
}
