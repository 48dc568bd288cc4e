/** Every language has every message, with the same parameters, and each plural form that it needs. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AREAS, LOCALES } from './tables.js';

interface Forms {
	readonly declarations: readonly string[];
	readonly match: Readonly<Record<string, string>>;
}
type Message = string | readonly [Forms];

const readMessages = (locale: string) =>
	JSON.parse(readFileSync(`src/messages/${locale}.json`, 'utf8')) as Record<string, Message>;
const english = readMessages('en');

/** Names in braces, each once. */
const partsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const formsOf = (message: Message = '') =>
	typeof message === 'string' ? { '': message } : message[0].match;

it.each(LOCALES)('%s has every message, and no other', (locale) => {
	expect(Object.keys(readMessages(locale))).toEqual(Object.keys(english));
});

it.each(LOCALES)('%s leaves out no part of a message', (locale) => {
	const messages = readMessages(locale);
	const wrong = Object.keys(english).filter((key) => {
		const forms = Object.values(formsOf(messages[key]));
		// A form for one or two need not contain the number.
		const most = forms.map(partsOf).sort((a, b) => b.length - a.length)[0];
		const wanted = Object.values(formsOf(english[key])).flatMap(partsOf);
		return String(most) !== String([...new Set(wanted)].sort());
	});
	expect(wrong).toEqual([]);
});

it.each(LOCALES)('%s has the forms of its numbers', (locale) => {
	const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
	const wanted = pluralCategories.map((category) => `p=${category}`).sort();
	const wrong = Object.entries(readMessages(locale)).filter(
		([, message]) =>
			typeof message !== 'string' &&
			message[0].declarations.some((declaration) => declaration.endsWith(': plural')) &&
			String(Object.keys(message[0].match).sort()) !== String(wanted)
	);
	expect(wrong.map(([key]) => key)).toEqual([]);
});

const modules = import.meta.glob<string>(
	[
		'/src/{lib,routes,embed}/**/*.{ts,svelte}',
		'!/src/lib/messages/**',
		'!**/*.test.ts',
		// Made on the server alone.
		'!**/+{page.,}server.ts',
		'!**/{accessibility,offline}/+page*'
	],
	{ query: '?raw', import: 'default', eager: true }
);

/** A module, and all that it imports at once. */
function withImports(file: string, found = new Set<string>()): Set<string> {
	const code = modules[file];
	if (code === undefined || found.has(file)) return found;
	found.add(file);
	for (const [, from = ''] of code.matchAll(
		/^\s*(?:import|export|\}) .*?from '((?:\.|\$lib)[^']*)';/gm
	)) {
		const path = new URL(from.replace('$lib', '/src/lib'), `file://${file}`).pathname;
		withImports(path in modules ? path : `${path}.ts`, found);
	}
	return found;
}

it.each([
	['a frame', '/src/embed/frame.ts', [AREAS.embed]],
	['an element', '/src/embed/element/show.ts', [AREAS.embed]],
	[
		'the page of a timeline',
		'/src/routes/t/[slug=slug]/[[event]]/+page.svelte',
		[AREAS.reader, AREAS.dialogs, AREAS.present]
	],
	['the home page', '/src/routes/[[lang=language]]/+page.svelte', [AREAS.reader, AREAS.home]],
	[
		'the page of an author',
		'/src/routes/[[lang=language]]/new/+page.svelte',
		[AREAS.reader, AREAS.maker, AREAS.dialogs]
	]
])('what %s says is among the words that it loads', (_, entry, areas) => {
	const files = [...withImports(entry)];
	const missing = files.flatMap((file) => {
		const code = modules[file] ?? '';
		if (!code.includes("'$messages'")) return []; // the words of a document, in its own language
		const keys = [...code.matchAll(/\bm\.([a-z]\w+)/g)].map(([, key = '']) => key);
		return keys.filter((key) => !areas.some((has) => has(key))).map((key) => `${file}: ${key}`);
	});
	expect(files.length).toBeGreaterThan(20);
	expect(missing).toEqual([]);
});
