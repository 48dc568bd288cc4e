/** Files of the build: scripts, styles, fonts, pictures. Each is read once, compressed as the build made it. */
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import etag from 'etag';
import { lookup } from 'mrmime';
import { LONGEST_CACHED, type CachedResponse, type ResponseCache } from './cache';
import type { Encoding } from './encoding';
import { fileHeaders, withEverywhere } from './headers';

const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

export class Assets {
	readonly #folder: string;
	readonly #cache: ResponseCache;
	/** Addresses of the files at start. Files that are added later are not served. */
	readonly #paths: ReadonlySet<string>;

	/** @throws if there is no such folder */
	constructor(folder: string, cache: ResponseCache) {
		[this.#folder, this.#cache] = [folder, cache];
		const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		const files = paths.filter((path) => statSync(join(folder, path)).isFile());
		this.#paths = new Set(files.map((path) => `/${path.replaceAll('\\', '/')}`));
	}

	/**
	 * @param path - of an address, without its query
	 * @returns undefined: there is no such file
	 * @throws if it cannot be read
	 */
	async find(path: string, wanted: Encoding): Promise<CachedResponse | undefined> {
		if (!this.#paths.has(path)) return undefined;
		const encoding = this.#paths.has(path + ENDINGS[wanted]) ? wanted : 'identity';
		const key = `file ${encoding} ${path}`;
		const known = this.#cache.find(key, undefined);
		if (known) return known;
		const body = await readFile(join(this.#folder, path + ENDINGS[encoding]));
		const type = lookup(path) ?? 'application/octet-stream';
		const response = {
			status: 200,
			version: undefined,
			body,
			headers: withEverywhere({
				...fileHeaders(path),
				'content-type': /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type,
				'content-length': String(body.length),
				etag: etag(body),
				...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
				...(this.#paths.has(`${path}.br`) ? { vary: 'accept-encoding' } : {})
			})
		};
		if (body.length < LONGEST_CACHED) this.#cache.store(key, response);
		return response;
	}
}
