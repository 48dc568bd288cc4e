import { defineConfig } from '@playwright/test';
import site from '../playwright.config';

/**
 * The same tests on the site as files, on a plain static host: `npm run test:export`. Without tests
 * of the server itself, and of drawing by the server: “@server” in the name of a test.
 */
export default defineConfig(site, {
	testDir: '..',
	testMatch: /\.spec\.ts$/,
	testIgnore: [
		'firefox/**',
		'webkit/**',
		'serving.spec.ts',
		'publish.spec.ts',
		'command.spec.ts',
		'headers.spec.ts',
		'offline.spec.ts',
		'languages.spec.ts',
		'oembed.spec.ts',
		'make.spec.ts'
	],
	outputDir: '../.results/export',
	reporter: [['list'], ['json', { outputFile: '../.results/export.json' }]],
	grepInvert: /@server/,
	globalSetup: './serve.ts'
});
