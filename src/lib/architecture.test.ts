/** The tree keeps its promises: who may import whom, how long a file may be, where links lead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Who may import whom inside `lib`; itself is always allowed. Mirrors ARCHITECTURE.md. */
const MAY_IMPORT: Record<string, string> = {
	base: '',
	time: 'base',
	document: 'base time',
	drafting: 'base time document',
	formats: 'base time document language',
	chart: 'base time document',
	interaction: 'base time chart',
	viewer: 'base time document chart',
	embedding: 'base document viewer',
	authoring: 'base',
	language: 'base time messages',
	story: 'base time document formats chart language',
	site: 'base document formats chart language',
	worker: 'base time document drafting formats chart viewer authoring story',
	components:
		'base time document drafting chart interaction viewer embedding authoring worker language story site',
	media: 'base document',
	database: 'base',
	store: 'base time document formats chart story site media database',
	publishing: 'base document formats story media database store',
	jobs: 'base time document formats story viewer components language site',
	http: 'base document embedding language jobs media publishing'
};
/** The only files of a format that may import another format. Mirrors ARCHITECTURE.md. */
const BORROWERS: Record<string, string> = {
	'xlsx/read.ts': 'table',
	'timelinejs/sheet.ts': 'table',
	'timelinejs/read-sheet.ts': 'table'
};
/** Packages that belong to some rooms alone. */
const ONLY_IN: Record<string, string> = {
	luxon: 'time',
	valibot: 'document site',
	'@valibot/to-json-schema': 'document site',
	yaml: 'formats site',
	'mdast-util-from-markdown': 'formats',
	papaparse: 'formats',
	d3: 'chart interaction',
	svelte: 'interaction viewer components jobs',
	$messages: 'components',
	comlink: 'worker',
	idb: 'authoring',
	node: 'store http jobs language media site database publishing',
	piscina: 'jobs',
	pino: 'http',
	'p-queue': 'http media store',
	sharp: 'media',
	'pdfjs-dist': 'formats media',
	'ipaddr.js': 'media',
	'lru-cache': 'http store',
	kysely: 'database',
	pg: 'database',
	'@photostructure/sqlite': 'database',
	'altcha-lib': 'publishing components',
	'rate-limiter-flexible': 'http database publishing'
};
const MAX_LINES = { '.ts': 300, '.svelte': 200, '.css': 200 };
/** `eslint-disable` lines in `src`: this number may only fall. */
const DISABLED_RULES = 0;

const sources = import.meta.glob<string>('/src/**/*.{ts,svelte}', {
	query: '?raw',
	import: 'default',
	eager: true
});
const ours = Object.entries(sources).filter(([file]) => !file.startsWith('/src/lib/messages/'));
const inLib = ours.filter(
	([file]) => /^\/src\/lib\/[^/]+\//.test(file) && !/\/test-[\w-]+\.ts$|\.test\.ts$/.test(file)
);

const roomOf = (file: string) => /^\/src\/lib\/([^/]+)\//.exec(file)?.[1] ?? '';

function importsOf(
	file: string,
	code: string
): {
	spec: string;
	path: string;
	room: string | undefined;
	name: string | undefined;
}[] {
	return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, spec = '']) => {
		const isFile = /^(\$lib|\.)/.test(spec);
		const path = isFile ? new URL(spec.replace('$lib', '/src/lib'), `file://${file}`).pathname : '';
		const name = spec.startsWith('node:')
			? 'node'
			: spec
					.split('/')
					.slice(0, spec.startsWith('@') ? 2 : 1)
					.join('/');
		return { spec, path, room: isFile ? roomOf(path) : undefined, name: isFile ? undefined : name };
	});
}

it('every room is in the table', () => {
	expect([...new Set(inLib.map(([file]) => roomOf(file)))].sort()).toEqual(
		Object.keys(MAY_IMPORT).sort()
	);
});

it('imports only flow down the table', () => {
	const broken = inLib.flatMap(([file, code]) => {
		const allowed = [roomOf(file), ...(MAY_IMPORT[roomOf(file)] ?? '').split(' ')];
		return importsOf(file, code).flatMap(({ spec, room }) =>
			room && !allowed.includes(room) ? [`${file} imports ${spec}`] : []
		);
	});
	expect(broken).toEqual([]);
});

it('no format imports another one, nor what joins them', () => {
	const inFormats = /^\/src\/lib\/formats\/(?:([^/]+)\/)?/;
	const imports = inLib.flatMap(([file, code]) => {
		const format = inFormats.exec(file)?.[1];
		if (format === undefined) return [];
		return importsOf(file, code).flatMap(({ path }) => {
			const found = inFormats.exec(path);
			return found && found[1] !== format ? [{ file, format, from: found[1] ?? 'formats' }] : [];
		});
	});
	const mayImport: Record<string, readonly string[]> = { shared: [], 'check-draft': ['shared'] };
	const borrowed = imports.filter(
		({ format, from }) => !(mayImport[format] ?? ['shared', 'check-draft']).includes(from)
	);
	const pairs = borrowed.map(({ file, from }) => [file.replace('/src/lib/formats/', ''), from]);
	expect(Object.fromEntries(pairs)).toEqual(BORROWERS);
});

it('packages stay in the rooms they belong to', () => {
	const broken = inLib.flatMap(([file, code]) =>
		importsOf(file, code).flatMap(({ spec, name }) => {
			const rooms = name === undefined ? undefined : ONLY_IN[name];
			return rooms !== undefined && !rooms.split(' ').includes(roomOf(file))
				? [`${file} imports ${spec}`]
				: [];
		})
	);
	expect(broken).toEqual([]);
});

it('no file outgrows its budget', () => {
	const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.css'))
		.map((file): [string, string] => [file, readFileSync(join('src', file), 'utf8')]);
	const long = [...ours, ...sheets].flatMap(([file, code]) => {
		const most = MAX_LINES[/\.(?:ts|svelte|css)$/.exec(file)?.[0] as keyof typeof MAX_LINES];
		const lines = code.split('\n').length - 1;
		return lines > most && !file.endsWith('.test.ts') ? [file] : [];
	});
	expect(long).toEqual([]);
});

it('no rule is switched off', () => {
	const marker = ['eslint', 'disable'].join('-');
	expect(ours.filter(([, code]) => code.includes(marker)).length).toBe(DISABLED_RULES);
});

it('every message is used', () => {
	const messages = JSON.parse(readFileSync('src/messages/en.json', 'utf8')) as Record<
		string,
		unknown
	>;
	const code = ours.map(([, text]) => text).join('\n');
	const unused = Object.keys(messages).filter(
		(key) => key !== '$schema' && !new RegExp(`\\bm\\.${key}\\b`).test(code)
	);
	expect(unused).toEqual([]);
});

it('ARCHITECTURE.md has the same table', () => {
	const page = readFileSync('ARCHITECTURE.md', 'utf8');
	const rows = [...page.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, room, may = '']) => [
		room,
		may.trim()
	]);
	expect(rows).toEqual(
		Object.entries(MAY_IMPORT).map(([room, may]) => [
			room,
			may === '' ? 'nothing' : may.split(' ').join(', ')
		])
	);
});

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('every file that %s names exists', (page) => {
	const files = ['.', 'src', 'docs', 'e2e', 'static'].flatMap((folder) =>
		readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }).map((file) =>
			`/${join(folder, file)}`.replaceAll('\\', '/')
		)
	);
	const named = [...readFileSync(page, 'utf8').matchAll(/`([\w./-]+\.(?:ts|js|svelte|css|md))`/g)];
	expect(named.length).toBeGreaterThan(3);
	const missing = named.filter(([, name = '']) => !files.some((file) => file.endsWith(`/${name}`)));
	expect(missing.map(([, name]) => name)).toEqual([]);
});

it.each([
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	...readdirSync('docs', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.md'))
		.map((file) => `docs/${file}`)
])('links of %s lead somewhere', (file) => {
	const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
		([, link = '']) => link
	);
	expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
});
