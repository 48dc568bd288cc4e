/** The small site of ./fixtures, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { SiteThread } from './site-thread';

export interface TestSite {
	readonly site: SiteThread;
	readonly folder: string;
	readonly log: string[];
	/** The body of an address, requested from the site directly. */
	readonly read: (address: string) => Promise<string>;
	readonly stop: () => Promise<void>;
}

/** @param hungMs - a thread without a sign of life for this long is started again */
export async function startTestSite(hungMs = 60_000): Promise<TestSite> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-http-'));
	const log: string[] = [];
	const site = new SiteThread({
		script: pathToFileURL('src/lib/http/fixtures/site.js'),
		socket: join(folder, 's'),
		report: (line) => log.push(line),
		hungMs
	});
	await site.start();
	const never = new AbortController().signal;
	return {
		site,
		folder,
		log,
		read: async (address) => text(await site.ask(address, 'http://example.org', never)),
		async stop() {
			await site.stop();
			rmSync(folder, { recursive: true });
		}
	};
}
