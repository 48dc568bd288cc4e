import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.js';

/**
 * End-to-end tests: the built site, served twice (the shipped stories, and the fixtures), in a real
 * Chromium.
 */
export default defineConfig({
	testDir: '.',
	outputDir: '.results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	retries: 0,
	reporter: [['list'], ['json', { outputFile: '.results/report.json' }]],
	globalSetup: './support/serve.ts',
	use: {
		browserName: 'chromium',
		launchOptions: findBrowser(),
		locale: 'en-GB',
		timezoneId: 'America/Los_Angeles',
		viewport: { width: 1280, height: 900 },
		trace: 'retain-on-failure'
	}
});
