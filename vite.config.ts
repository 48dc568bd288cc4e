import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What is built before the site, and served with it. */
const EMBED_ASSETS = 'static/embed/assets';

const standIns = {
	// Markdown is read in a worker, where this package's build for pages finds no document.
	'decode-named-character-reference': at(
		'./node_modules/decode-named-character-reference/index.js'
	),
	'd3-transition': at('./src/lib/interaction/no-transition.ts'),
	'd3-interpolate': at('./src/lib/interaction/no-interpolation.ts')
};

/** What runs in other people's pages is built by itself: it knows nothing of SvelteKit. */
const outside: UserConfig = {
	publicDir: false,
	base: './',
	resolve: {
		alias: { $lib: at('./src/lib'), $messages: at('./src/lib/messages/messages.js'), ...standIns }
	}
};

/** The page of an embed. */
const frame: UserConfig = {
	...outside,
	plugins: [svelte()],
	build: {
		outDir: EMBED_ASSETS,
		cssCodeSplit: false,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: at('./src/embed/frame.ts'),
			output: {
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[hash].js',
				assetFileNames: '[name]-[hash][extname]'
			}
		}
	}
};

/** What the pages around embeds load: one file, whose address never changes. */
const loader: UserConfig = {
	...outside,
	build: {
		outDir: 'static/embed',
		emptyOutDir: false,
		lib: {
			entry: at('./src/embed/loader.ts'),
			formats: ['iife'],
			name: 'dateline',
			fileName: () => 'v1.js'
		}
	}
};

/** The addresses of what the page of an embed is made of; none before `npm run embed`. */
function readEmbedAssets(): { script: string; style: string } {
	const files = existsSync(EMBED_ASSETS) ? readdirSync(EMBED_ASSETS) : [];
	const address = (name: RegExp) => `/embed/assets/${files.find((file) => name.test(file)) ?? ''}`;
	return { script: address(/^frame-.*\.js$/), style: address(/\.css$/) };
}

const site = {
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
	worker: { format: 'es' as const },
	define: { EMBED_ASSETS: readEmbedAssets() },
	resolve: {
		alias: standIns,
		// Runes are tested as the browser has them.
		...(process.env.VITEST ? { conditions: ['browser'] } : {})
	},
	test: {
		include: ['src/**/*.test.ts'],
		// A zone far from UTC: code that mixes up local and universal time fails here.
		env: { TZ: process.env.TZ ?? 'America/Los_Angeles' }
	}
};

export default defineConfig(({ mode }) =>
	mode === 'frame' ? frame : mode === 'loader' ? loader : site
);
