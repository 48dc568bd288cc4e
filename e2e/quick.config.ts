import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.js';

/**
 * End-to-end tests: the built site, served twice (the shipped stories, and the fixtures), in a real
 * Chromium.
 */
export default defineConfig({
	testDir: '.',
	testIgnore: ['firefox/**', 'webkit/**', 'export/**'],
	outputDir: '.results',
	snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	retries: 0,
	// Long enough for a slow machine: how fast something is decides no test.
	timeout: 40_000,
	expect: { timeout: 8_000 },
	reporter: [['list'], ['json', { outputFile: '.results/report.json' }]],
	globalSetup: './support/serve.ts',
	use: {
		// What is kept is tested in offline.spec.ts; elsewhere tests answer requests themselves.
		serviceWorkers: 'block',
		browserName: 'chromium',
		launchOptions: findBrowser(),
		locale: 'en-GB',
		timezoneId: 'America/Los_Angeles',
		viewport: { width: 1280, height: 900 },
		// A trace of a page with a thousand articles costs more than its test: ask for it with TRACE=1.
		trace: process.env.TRACE ? 'retain-on-failure' : 'off'
	}
});
