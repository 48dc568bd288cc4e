import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

export default defineConfig({
	plugins: [
		// Unit tests use what `npm run messages` compiled; the plugin's watcher would keep them open.
		!process.env.VITEST &&
			paraglideVitePlugin({
				project: './src/messages/project.inlang',
				outdir: './src/lib/messages',
				strategy: ['baseLocale'],
				disableAsyncLocalStorage: true
			}),
		sveltekit()
	],
	worker: { format: 'es' },
	resolve: {
		alias: {
			// Markdown is read in a worker, where this package's build for pages finds no document.
			'decode-named-character-reference': fileURLToPath(
				new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url)
			),
			'd3-transition': fileURLToPath(
				new URL('./src/lib/interaction/no-transition.ts', import.meta.url)
			),
			'd3-interpolate': fileURLToPath(
				new URL('./src/lib/interaction/no-interpolation.ts', import.meta.url)
			)
		},
		// Runes are tested as the browser has them.
		...(process.env.VITEST ? { conditions: ['browser'] } : {})
	},
	test: {
		include: ['src/**/*.test.ts'],
		// A zone far from UTC: code that mixes up local and universal time fails here.
		env: { TZ: process.env.TZ ?? 'America/Los_Angeles' }
	}
});
