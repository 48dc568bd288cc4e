/**
 * The words of the interface. A server has those of all languages, and says for each page which it
 * speaks (./speak.ts). A browser has those of one language, which are loaded before anything is
 * drawn.
 */
import reader from 'virtual:messages/reader';
import { compiled, localeOfPage } from 'virtual:messages/server';
import { baseLocale, type Locale } from './locale';

/** Loads the words of a language: those that are needed together. */
export type MessageTable = Readonly<Record<Locale, () => Promise<object>>>;

const isServer = import.meta.env.SSR;
const loaded: Record<string, (inputs: object) => string> = {};
let spoken: Locale = baseLocale;

/** A message may be named before it is loaded, and is looked up when it is said. */
const late: ProxyHandler<object> = {
	get: (_, key: string) => (inputs: object) => loaded[key]?.(inputs) ?? key
};

export const m = isServer ? compiled : (new Proxy({}, late) as typeof compiled);

/** The language that is spoken. */
export const getLocale = (): Locale => (isServer ? localeOfPage() : spoken);

/**
 * @param table - of what is shown; without it, of what readers see
 * @throws TypeError where they could not be loaded
 */
export async function loadMessages(locale: Locale, table: MessageTable = reader): Promise<void> {
	if (isServer) return;
	Object.assign(loaded, await table[locale]());
	spoken = locale;
}

/** What comes later, and the words of it. */
export async function withMessages<T>(table: MessageTable, part: Promise<T>): Promise<T> {
	await loadMessages(getLocale(), table);
	return part;
}
