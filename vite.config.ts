import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { embedBuilds, readEmbedAssets, standIns } from './src/embed/builds.ts';
import { messageTables } from './src/messages/tables.js';

/** What pages of timelines always need, as one file: it packs best. What comes later is not in it. */
const READING = [
	/\/node_modules\/(?!svelte\/src\/(?:motion|reactivity))(?:svelte|esm-env|clsx|devalue)/,
	/\/kit\/src\/runtime\//,
	/virtual:messages\/(?:reader|server)$|paraglide|lib\/messages\/(?:runtime|registry)/,
	/\/src\/lib\/(?:base\/result|language\/(?:messages|param|locale)|document\/file-formats)\./,
	/\/src\/lib\/(?:chart\/(?!tiles\/(?:tiles|counted)|labels\/(?:font-|text-width)|scale\/(?:choose|cuts)|marks\/stack)|interaction\/(?!brush|fit-text|zoom|no-|held)|viewer\/(?!tile|listed-block|parse|motion))/,
	/\/src\/lib\/components\/(?:site\/\w+\.|chart\/(?!Together|KeysDialog|MarkTip|MarkFan|Pointed|pointing|read-))/,
	// The styles of what comes later as well: a page links them at once, and a link more is a wait more.
	/\/src\/(?:(?:app|fonts|page|tokens)\.css|routes\/\+layout\.svelte.*type=style|lib\/components\/(?:site|chart|reader|media|embed|present\w*)\/.*type=style)/,
	/\/src\/lib\/components\/media\/(?!MediaViewer)/,
	/\/src\/lib\/components\/reader\/(?!BlockList|ListWays|open-long|TroubleNote|TimelineCard|Home|Live|live-)/
];

const site = {
	plugins: [
		// Unit tests use what `npm run messages` compiled; the plugin's watcher would keep them open. `npm run dev`
		// runs it by itself, where there is something to compile.
		!process.env.VITEST &&
			!process.env.DATELINE_DEV &&
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
	// Hundreds of small files, which Node would open all at once.
	ssr: { noExternal: ['kysely'] },
	// What a release is made of, for those who are sent it.
	build: {
		license: { fileName: '_app/licenses.md' },
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [{ name: 'reading', test: (id: string) => READING.some((one) => one.test(id)) }]
				}
			}
		}
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
		// No module of ours keeps what a test did, so files share what they import: it takes half the time.
		isolate: false,
		// How fast something is decides no test.
		testTimeout: 120_000,
		// A zone far from UTC: code that mixes up local and universal time fails here.
		env: { TZ: process.env.TZ ?? 'America/Los_Angeles' }
	}
};

export default defineConfig(({ mode }) => embedBuilds[mode] ?? site);
