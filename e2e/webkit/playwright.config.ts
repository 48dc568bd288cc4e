import { defineConfig } from '@playwright/test';

/**
 * A few tests of everything in WebKit: `npm run test:webkit`. An installed WebKitGTK, driven by
 * its own WebDriver: e2e/webkit/test.ts.
 */
export default defineConfig({
	testDir: '.',
	outputDir: '../.results/webkit',
	workers: 1,
	forbidOnly: true,
	retries: 0,
	timeout: 120_000,
	reporter: [['list'], ['json', { outputFile: '../.results/webkit.json' }]],
	globalSetup: '../support/serve.ts'
});
