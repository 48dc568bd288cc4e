/** The builds for other people's pages: separate from SvelteKit, which they do not use. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { LOCALES, messageTables, wordsOf } from '../messages/tables.js';

const ROOT = new URL('../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, ROOT));
/** Built before the site, and served with it. */
const EMBED_ASSETS = at('./static/embed/assets');

/** Styles of the first view; later parts have their own files. */
const FRAME_CSS = /^shown-.*\.css$/;

/** Packages that are reduced, in every build. */
export const standIns = {
	// In a worker there is no document, which this package's build for pages needs to read Markdown.
	'decode-named-character-reference': at(
		'./node_modules/decode-named-character-reference/index.js'
	),
	'd3-transition': at('./src/lib/interaction/no-transition.ts'),
	'd3-interpolate': at('./src/lib/interaction/no-interpolation.ts')
};

const aliases = {
	$lib: at('./src/lib'),
	$messages: at('./src/lib/language/messages.ts'),
	...standIns
};
const outside: UserConfig = { publicDir: false, base: './', resolve: { alias: aliases } };

/** The page of an embed. */
const frame: UserConfig = {
	...outside,
	plugins: [svelte(), messageTables('embed')],
	build: {
		outDir: EMBED_ASSETS,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: at('./src/embed/frame.ts'),
			output: {
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[hash].js',
				assetFileNames: '[name]-[hash][extname]',
				codeSplitting: { groups: [together('shown', 'frame', 1)] }
			}
		}
	}
};

/** The styles of an element are those of the frame, in one sheet. */
const elementAliases = [
	...Object.entries(aliases).map(([find, replacement]) => ({ find, replacement })),
	{ find: /^.*\.css$/, replacement: 'data:text/javascript,' },
	// Only a page of its own may stay without its scripts.
	{ find: '../site/StillNote.svelte', replacement: at('./src/embed/element/Nothing.svelte') },
	// It knows nothing of files, and a page that is one file has no small sizes.
	{ find: './LabelPicture.svelte', replacement: at('./src/embed/element/Nothing.svelte') },
	// Parts of events that come after the first view.
	{ find: './FactList.svelte', replacement: at('./src/embed/element/LaterFacts.svelte') },
	{ find: './EventEvidence.svelte', replacement: at('./src/embed/element/LaterEvidence.svelte') },
	{ find: '../media/EventMedia.svelte', replacement: at('./src/embed/element/LaterMedia.svelte') }
];

/** `<date-line>`: its script contains its styles, which are those of the frame. */
const element: UserConfig = {
	...outside,
	plugins: [
		svelte({ emitCss: false, compilerOptions: { css: 'external' } }),
		messageTables('embed'),
		declareTypes()
	],
	resolve: { alias: elementAliases },
	define: {
		COMPONENT_STYLES: JSON.stringify(readStyles((file) => FRAME_CSS.test(file))),
		LATER_STYLES: JSON.stringify(readStyles((file) => !FRAME_CSS.test(file))),
		'process.env.NODE_ENV': '"production"'
	},
	build: {
		outDir: at('./static/embed'),
		emptyOutDir: false,
		lib: { entry: { 'date-line': at('./src/embed/date-line.ts') }, formats: ['es'] },
		rolldownOptions: {
			output: {
				entryFileNames: 'v1/[name].js',
				chunkFileNames: 'assets/[hash].js',
				minify: true,
				// Marks for a bundler, after this one has used them.
				comments: { annotation: false },
				codeSplitting: {
					groups: [together('show', 'element/show', 2), together('open', 'element/open', 1)]
				}
			}
		}
	}
};

/** `<date-line>` for a page that is one file: one script, which loads nothing and reads only JSON. */
const standalone: UserConfig = {
	...element,
	plugins: [
		svelte({ emitCss: false, compilerOptions: { css: 'external' } }),
		messageTables(),
		allAtOnce(),
		fitForPage(),
		wordsForPage()
	],
	resolve: {
		alias: [
			// The page already contains the words of one language.
			{
				find: /^virtual:messages\/(?!server$)\w+$/,
				replacement: at('./src/embed/element/words-in-page.ts')
			},
			{ find: '$lib/formats/recognize', replacement: at('./src/embed/element/recognize-json.ts') },
			{
				find: '$lib/chart/labels/text-width',
				replacement: at('./src/embed/element/no-font-table.ts')
			},
			// Pictures are in the page as well.
			{ find: './find-media', replacement: at('./src/embed/element/media-in-page.ts') },
			{ find: './media-address', replacement: at('./src/embed/element/media-in-page.ts') },
			// There is a document here, which knows named characters.
			{
				find: 'decode-named-character-reference',
				replacement: at('./node_modules/decode-named-character-reference/index.dom.js')
			},
			...elementAliases
		]
	},
	build: {
		outDir: at('./static/embed'),
		emptyOutDir: false,
		lib: {
			entry: at('./src/embed/standalone.ts'),
			formats: ['iife'],
			name: 'dateline',
			fileName: () => 'v1/standalone.js'
		},
		rolldownOptions: { output: { codeSplitting: false, minify: true } }
	}
};

/** The script for pages around embeds: one file, whose address never changes. */
const loader: UserConfig = {
	...outside,
	build: {
		outDir: at('./static/embed'),
		emptyOutDir: false,
		lib: {
			entry: at('./src/embed/loader.ts'),
			formats: ['iife'],
			name: 'dateline',
			fileName: () => 'v1.js'
		}
	}
};

/** The addresses of the files of an embed's page; none before `npm run embed`. */
export function readEmbedAssets(): { script: string; style: string } {
	const files = existsSync(EMBED_ASSETS) ? readdirSync(EMBED_ASSETS) : [];
	const address = (name: RegExp) => `/embed/assets/${files.find((file) => name.test(file)) ?? ''}`;
	return { script: address(/^frame-.*\.js$/), style: address(FRAME_CSS) };
}

/** All that a module always needs, as one file: it loads at once, and compresses better. */
function together(part: string, entry: string, priority: number) {
	const modules = new Set<string>();
	const name = (id: string, context: Rolldown.ChunkingContext): string | null => {
		const add = (found: string) => {
			if (modules.has(found)) return;
			modules.add(found);
			context.getModuleInfo(found)?.importedIds.forEach(add);
		};
		add(at(`./src/embed/${entry}.ts`));
		// The module of an embed's page is still running: later modules must not wait for it.
		return modules.has(id) && !id.endsWith('/frame.ts') ? part : null;
	};
	return { name, priority, debugName: part };
}

/** The styles that the frame was built with. */
function readStyles(isWanted: (file: string) => boolean): string {
	const files = existsSync(EMBED_ASSETS) ? readdirSync(EMBED_ASSETS) : [];
	const texts = files
		.filter((file) => file.endsWith('.css') && isWanted(file))
		.map((file) => readFileSync(`${EMBED_ASSETS}/${file}`, 'utf8'));
	// A shadow tree cannot define fonts, and has no root and no body of a page.
	return texts.join('').replaceAll(/(?<=^|[{}])(?:@font-face|html|body)\b[^{},]*\{[^{}]*\}/g, '');
}

/** Other lazy modules are included as ordinary modules, so that unused parts can be removed. */
function allAtOnce(): Plugin {
	return {
		name: 'all-at-once',
		transform(code, id) {
			if (id.includes('node_modules')) return null;
			const lines: string[] = [];
			const now = code.replaceAll(/\bimport\(\s*('[^']+'|"[^"]+")\s*\)/g, (_, from: string) => {
				lines.push(`import * as later${lines.length} from ${from};`);
				return `Promise.resolve(later${lines.length - 1})`;
			});
			return lines.length === 0 ? null : lines.join('') + now;
		}
	};
}

/** Makes a script safe inside HTML: nothing in it ends it, or begins a comment. */
function fitForPage(): Plugin {
	return {
		name: 'fit-for-page',
		generateBundle(_, bundle) {
			for (const part of Object.values(bundle))
				if (part.type === 'chunk')
					part.code = part.code
						.replaceAll(/<(?=\/script|script)/gi, '\\x3C')
						.replaceAll('<!--', '\\x3C!--');
		}
	};
}

/** In addition to the script of a page: the words of each language, as a script that comes before it. */
function wordsForPage(): Plugin {
	return {
		name: 'words-for-page',
		async generateBundle() {
			for (const locale of LOCALES) {
				const [made] = [
					await build({
						configFile: false,
						logLevel: 'error',
						plugins: [messageTables(), fitForPage()],
						build: {
							write: false,
							rolldownOptions: {
								input: wordsOf('file', locale),
								preserveEntrySignatures: 'strict',
								output: { format: 'iife', name: 'datelineWords' }
							}
						}
					})
				].flat();
				if (!made || !('output' in made)) continue;
				const [{ code: source }] = made.output;
				this.emitFile({ type: 'asset', fileName: `v1/words-${locale}.js`, source });
			}
		}
	};
}

/** Types for people who import the element from a package. */
function declareTypes(): Plugin {
	return {
		name: 'declare-types',
		generateBundle() {
			const source = readFileSync(at('./src/embed/date-line.ts'), 'utf8');
			const { outputText } = ts.transpileDeclaration(source, {});
			this.emitFile({ type: 'asset', fileName: 'v1/date-line.d.ts', source: outputText });
		}
	};
}

/** The server around SvelteKit: main thread, thread of the site, thread of its jobs. */
const serve: UserConfig = {
	...outside,
	plugins: [svelte(), messageTables()],
	build: {
		ssr: true,
		target: 'node20',
		outDir: at('./build/serve'),
		rolldownOptions: {
			input: {
				main: at('./src/serve/main.ts'),
				site: at('./src/serve/site.ts'),
				jobs: at('./src/lib/jobs/do-job.ts'),
				media: at('./src/serve/media.ts'),
				'static-host': at('./src/serve/static-host.ts')
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
		}
	}
};

/** By the name of a mode. */
export const embedBuilds: Readonly<Record<string, UserConfig>> = {
	frame,
	element,
	standalone,
	loader,
	serve
};
