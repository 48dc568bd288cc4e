/** The test function with a reading page, and with a watch on everything a page must not do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { serve, type Server } from './serve';
import { TimelinePage } from './timeline-page';

export const test = base.extend<{
	timeline: TimelinePage;
	/** Requests fail, or are refused, because the test makes them. */
	failing: boolean;
	/** An empty one, removed after the test. */
	folder: string;
	serve: typeof serve;
}>({
	failing: [false, { option: true }],
	timeline: async ({ page }, use) => {
		await use(new TimelinePage(page));
	},
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
		await use(folder);
		rmSync(folder, { recursive: true });
	},
	/** A server of a test ends after the pages of the test: an open page asks for changes until it is closed. */
	serve: async ({ folder: _outlivesServers }, use) => {
		const servers: Server[] = [];
		await use(async (...settings) => {
			const server = await serve(...settings);
			servers.push(server);
			return server;
		});
		await Promise.all(servers.map((server) => server.stop()));
	},
	/**
	 * No page of ours logs an error, throws, or asks another origin for anything. A test that asks for no
	 * page opens none.
	 */
	page: async ({ serve: _outlivesPage, page, failing }, use) => {
		const faults: string[] = [];
		page.on('console', (message) => {
			// The last of them is advice that SvelteKit gives while a page is written.
			const isMissingPage =
				/status of 404|registration blocked by Playwright|^Placing %sveltekit\.body%/.test(
					message.text()
				);
			const isMade =
				failing &&
				/^(?:TypeError: Failed to fetch|Failed to load resource|Permissions policy violation|Access to fetch|Refused to|Framing|Loading the script)/.test(
					message.text()
				);
			if (['error', 'warning'].includes(message.type()) && !isMissingPage && !isMade)
				faults.push(message.text());
		});
		page.on('pageerror', ({ message }) => {
			const isMade =
				failing && /^(?:Failed to fetch dynamically imported|Unable to preload)/.test(message);
			if (!isMade) faults.push(message);
		});
		page.on('request', (request) => {
			const { hostname, protocol } = new URL(request.url());
			if (protocol.startsWith('http') && hostname !== 'localhost')
				faults.push(`asked ${request.url()}`);
		});
		await use(page);
		expect(faults).toEqual([]);
	}
});
export { expect };
