import { defineConfig } from '@playwright/test';
import site from '../playwright.config';

/**
 * The site as files, on a plain static host: `npm run test:export`. What is different of it is tried, and a
 * little of everything else: that its pages are those of the server is said by the export itself.
 */
export default defineConfig(site, {
	testDir: '.',
	testIgnore: [],
	outputDir: '../.results/export',
	reporter: [['list'], ['json', { outputFile: '../.results/export.json' }]],
	globalSetup: './serve.ts'
});
