import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: true,
		discloseVersion: false,
		// Shorter than Svelte's own: a class stands on nearly every element of a page.
		cssHash: ({ hash, css, filename }) => `s${hash(filename ?? css).slice(0, 5)}`
	},
	kit: {
		adapter: adapter({ precompress: true }),
		// From the root, so that one page can stand at every address that is none.
		paths: { relative: false },
		typescript: {
			config: (config) => {
				config.include.push('../e2e/**/*.ts', '../e2e/**/*.js', '../*.js');
				config.compilerOptions.allowImportingTsExtensions = true;
			}
		},
		// An open page learns of a newer site, and loads anew what is gone to next.
		version: { pollInterval: 300_000 },
		alias: { $messages: 'src/lib/language/messages.ts' },
		// Hashes, not nonces: the same bytes may be served to every reader and kept by a cache.
		// The other headers of a page are set in src/hooks.server.ts.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute is that of SvelteKit's own route announcer.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'media-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				// The preview of an embed.
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['self']
			}
		}
	}
};
