import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.js';

/**
 * Tests that also run in Firefox: `npm run test:firefox`. An installed Firefox, driven by
 * WebDriver BiDi, which Playwright does not support: e2e/firefox/test.ts.
 */
export default defineConfig({
	testDir: '.',
	outputDir: '../.results/firefox',
	workers: 1,
	forbidOnly: true,
	retries: 0,
	timeout: 120_000,
	reporter: [['list'], ['json', { outputFile: '../.results/firefox.json' }]],
	globalSetup: '../support/serve.ts',
	// For those who work beside it in another browser.
	use: { launchOptions: findBrowser(), locale: 'en-GB', viewport: { width: 1280, height: 900 } }
});
