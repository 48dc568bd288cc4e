/** The scripts that a page loads by itself, before anybody does something. */
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

export interface Script {
	readonly url: string;
	readonly text: string;
	/** As it is sent, compressed. */
	readonly kB: number;
}

/**
 * Begins to collect them: call it before the page is opened.
 *
 * @param isWanted - of an address; without it: what the browser loads as a script
 */
export function watchScripts(page: Page, isWanted?: (url: string) => boolean) {
	const asked = new Set<string>();
	const scripts = new Map<string, Script>();
	page.on('request', (request) => {
		const url = request.url();
		if (isWanted?.(url) ?? request.resourceType() === 'script') asked.add(url);
	});
	page.on('response', async (response) => {
		const url = response.url();
		if (!asked.has(url)) return;
		const body = await response.body();
		const kB = gzipSync(body, { level: 9 }).length / 1000;
		scripts.set(url, { url, text: body.toString(), kB });
	});
	return {
		scripts,
		/** Waits until each frame had time for all that it puts off, and until what it asked for is there. */
		arrived: async (): Promise<void> => {
			for (const frame of page.frames())
				await frame.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
			await expect.poll(() => [...asked].filter((url) => !scripts.has(url))).toEqual([]);
		}
	};
}

export function sumKb(scripts: Iterable<Script>): number {
	let sum = 0;
	for (const { kB } of scripts) sum += kB;
	return sum;
}
