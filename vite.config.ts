import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { embedBuilds, readEmbedAssets, standIns } from './src/embed/builds.ts';
import { messageTables } from './src/messages/tables.js';

/** Small modules that every page needs: one file of them is smaller than a file for each. */
const SMALL =
	/\/src\/lib\/(?:base\/result|language\/(?:messages|param|locale)|document\/file-formats|components\/site\/\w+)\.|\/kit\/src\/runtime\/app\/|virtual:messages\/(?:reader|server)$|paraglide|lib\/messages\/(?:runtime|registry)/;

const site = {
	plugins: [
		// Unit tests use what `npm run messages` compiled; the plugin's watcher would keep them open.
		!process.env.VITEST &&
			paraglideVitePlugin({
				project: './src/messages/project.inlang',
				outdir: './src/lib/messages',
				strategy: ['baseLocale'],
				outputStructure: 'locale-modules'
			}),
		messageTables(),
		sveltekit()
	],
	worker: { format: 'es' as const },
	// What a release is made of, for those who are sent it.
	build: {
		license: { fileName: '_app/licenses.md' },
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'small', test: SMALL }] } } }
	},
	define: { EMBED_ASSETS: readEmbedAssets() },
	resolve: {
		alias: standIns,
		// Runes are tested as the browser has them.
		...(process.env.VITEST ? { conditions: ['browser'] } : {})
	},
	test: {
		include: ['src/**/*.test.ts'],
		setupFiles: ['src/fixed-seed.ts'],
		// A zone far from UTC: code that mixes up local and universal time fails here.
		env: { TZ: process.env.TZ ?? 'America/Los_Angeles' }
	}
};

export default defineConfig(({ mode }) => embedBuilds[mode] ?? site);
