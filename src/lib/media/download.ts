/**
 * Downloads a file of a stranger's server: from public addresses only, also after a redirect, within limits of size
 * and time.
 */
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { messageOf } from '$lib/base/error-text';
import { toSafeUrl } from '$lib/document/address';
import type { Refused } from './inspect';
import {
	isPublicAddress,
	NotPublic,
	notPublic,
	publicLookup,
	type FindAddresses
} from './public-address';

export interface Limits {
	readonly mostBytes: number;
	/** For one file, with its redirects. */
	readonly wholeMs: number;
	/** Without a byte. */
	readonly silentMs: number;
}

export interface Network {
	/** `lookup` of node:dns. */
	readonly find: FindAddresses;
	/** Hosts whose addresses are not checked: a test has its servers on this computer. The command has none. */
	readonly trusted: ReadonlySet<string>;
}

export interface DownloadOptions {
	readonly limits: Limits;
	readonly network: Network;
	/** Aborts when nobody wants the file any longer. */
	readonly stopped: AbortSignal;
}

export interface Downloaded {
	/** Where the last redirect led. */
	readonly url: string;
	readonly bytes: number;
	/** Hexadecimal. */
	readonly sha256: string;
}

const MOST_REDIRECTS = 5;
const MB = 1024 ** 2;
const HEADERS = {
	// Wikimedia and others refuse programs without a name.
	'User-Agent': 'Dateline/1 (keeps the media of a timeline beside it)',
	Accept: '*/*',
	// A small body can unpack to a large one.
	'Accept-Encoding': 'identity'
};

/** A download that ends without a file: why, in words that follow its place. */
class Unusable extends Error {}

/**
 * @param address - from `toSafeUrl` of document/address.ts
 * @param to - a file that does not exist yet; it is removed if it does not become whole
 */
export async function download(
	address: string,
	to: string,
	{ limits, network, stopped }: DownloadOptions
): Promise<Downloaded | Refused> {
	const late = AbortSignal.timeout(limits.wholeMs);
	const silence = new AbortController();
	const end = AbortSignal.any([stopped, late, silence.signal]);
	try {
		end.throwIfAborted();
		const answer = await follow(address, { limits, network, end, silence });
		return await save(answer, to, limits.mostBytes);
	} catch (error) {
		await rm(to, { force: true });
		if (stopped.aborted) return { why: 'it was stopped' };
		if (late.aborted) return { why: `it takes longer than ${limits.wholeMs / 1000} seconds` };
		if (silence.signal.aborted)
			return { why: `its server sent nothing for ${limits.silentMs / 1000} seconds` };
		return { why: wordsFor(error) };
	}
}

interface Asking {
	readonly limits: Limits;
	readonly network: Network;
	readonly end: AbortSignal;
	readonly silence: AbortController;
}

interface Answer {
	readonly url: URL;
	readonly message: IncomingMessage;
}

async function follow(address: string, asking: Asking): Promise<Answer> {
	let url = new URL(address);
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
		const message = await ask(url, asking);
		const { statusCode = 0, statusMessage = '', headers } = message;
		if (statusCode === 200) return { url, message };
		message.destroy();
		const { location } = headers;
		if (statusCode < 300 || statusCode > 399 || location === undefined)
			throw new Unusable(`its server answers ${statusCode} ${statusMessage}`.trim());
		url = targetOf(location, url);
	}
	throw new Unusable(`it is redirected more than ${MOST_REDIRECTS} times`);
}

function targetOf(location: string, from: URL): URL {
	const target = URL.canParse(location, from) ? new URL(location, from).href : location;
	const safe = toSafeUrl(target);
	if (safe === undefined)
		throw new Unusable(`it is redirected to “${target.slice(0, 200)}”, which is no web address`);
	return new URL(safe);
}

function ask(url: URL, { limits, network, end, silence }: Asking): Promise<IncomingMessage> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	// An address needs no lookup, so it is checked here.
	if (isIP(host) !== 0 && !network.trusted.has(host) && !isPublicAddress(host))
		throw new Unusable(notPublic(host));
	const { get } = url.protocol === 'https:' ? https : http;
	return new Promise((resolve, reject) => {
		const request = get(
			url,
			{
				agent: false,
				headers: HEADERS,
				lookup: publicLookup(network.find, network.trusted),
				timeout: limits.silentMs,
				signal: end
			},
			resolve
		);
		request.on('timeout', () => silence.abort());
		request.on('error', reject);
	});
}

async function save({ url, message }: Answer, to: string, mostBytes: number): Promise<Downloaded> {
	const encoding = message.headers['content-encoding'] ?? 'identity';
	const announced = Number(message.headers['content-length'] ?? 0);
	try {
		if (encoding !== 'identity')
			throw new Unusable(
				`its server sends it packed (${encoding}), although that was not asked for`
			);
		if (announced > mostBytes) throw tooLarge(`it has ${Math.ceil(announced / MB)} MB`, mostBytes);
		const hash = createHash('sha256');
		let bytes = 0;
		const file = await open(to, 'wx');
		try {
			for await (const part of message as AsyncIterable<Buffer>) {
				bytes += part.length;
				if (bytes > mostBytes) throw tooLarge('it is larger', mostBytes);
				hash.update(part);
				await file.writeFile(part);
			}
			await file.sync();
		} finally {
			await file.close();
		}
		return { url: url.href, bytes, sha256: hash.digest('hex') };
	} finally {
		message.destroy();
	}
}

function tooLarge(what: string, mostBytes: number): Unusable {
	return new Unusable(`${what}: ${mostBytes / MB} MB at most (--most)`);
}

function wordsFor(error: unknown): string {
	if (error instanceof Unusable || error instanceof NotPublic) return error.message;
	const { code = '' } = error as NodeJS.ErrnoException;
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host is not known';
	if (code === 'ECONNREFUSED') return 'its server does not answer';
	if (code === 'ECONNRESET') return 'the connection ended before all of it had come';
	return `it cannot be fetched (${messageOf(error)})`;
}
