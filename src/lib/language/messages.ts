/**
 * The words of the interface. A server has those of all languages, and chooses one for each page
 * (./with-locale.ts). A browser has those of one language, which are loaded before anything is
 * drawn.
 */
import reader from 'virtual:messages/reader';
import { compiled, localeOfPage } from 'virtual:messages/server';
import { baseLocale, type Locale } from './locale';

/** Loads a table of words in a language. */
export type MessageTable = Readonly<Record<Locale, () => Promise<object>>>;

const isServer = import.meta.env.SSR;
const loaded: Record<string, (inputs: object) => string> = {};
let spoken: Locale = baseLocale;

/** A message may be referenced before its table is loaded; it is looked up when it is called. */
const late: ProxyHandler<object> = {
	get: (_, key: string) => (inputs: object) => loaded[key]?.(inputs) ?? key
};

export const m = isServer ? compiled : (new Proxy({}, late) as typeof compiled);

/** The current language. */
export const getLocale = (): Locale => (isServer ? localeOfPage() : spoken);

/**
 * @param table - the part of the interface; by default the words for readers
 * @throws TypeError if they could not be loaded
 */
export async function loadMessages(locale: Locale, table: MessageTable = reader): Promise<void> {
	if (isServer) return;
	Object.assign(loaded, await table[locale]());
	spoken = locale;
}

/** Loads a later part of the interface together with its words. */
export async function withMessages<T>(table: MessageTable, part: Promise<T>): Promise<Awaited<T>> {
	const [arrived] = await Promise.all([part, loadMessages(getLocale(), table)]);
	return arrived;
}
