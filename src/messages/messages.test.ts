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

const components = import.meta.glob<string>('/src/{lib/components,routes,embed}/**/*.{ts,svelte}', {
	query: '?raw',
	import: 'default',
	eager: true
});
/** Made on the server alone. */
const WITHOUT_SCRIPTS = /\+(?:page\.)?server\.ts$|\/(?:accessibility|offline)\/\+page/;

it('what a page says is among the words that it loads', () => {
	const missing = Object.entries(components).flatMap(([file, code]) => {
		if (WITHOUT_SCRIPTS.test(file)) return [];
		const areas = /\/(?:maker|new)\//.test(file)
			? [AREAS.reader, AREAS.maker]
			: [AREAS.reader, AREAS.dialogs, AREAS.present];
		const keys = [...code.matchAll(/\bm\.([a-z]\w+)/g)].map(([, key = '']) => key);
		return keys.filter((key) => !areas.some((has) => has(key))).map((key) => `${file}: ${key}`);
	});
	expect(missing).toEqual([]);
});
