import { defineConfig } from '@playwright/test';

/**
 * What is tried in Firefox as well: `npm run test:firefox`. A Firefox as it is installed, driven by
 * WebDriver BiDi, which Playwright does not speak: e2e/firefox/test.ts.
 */
export default defineConfig({
	testDir: '.',
	outputDir: '../.results/firefox',
	workers: 1,
	forbidOnly: true,
	retries: 0,
	timeout: 120_000,
	reporter: [['list'], ['json', { outputFile: '../.results/firefox.json' }]],
	globalSetup: '../support/serve.ts'
});
