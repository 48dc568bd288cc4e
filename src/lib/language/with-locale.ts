/** The language of a response: many responses are made at the same time. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { baseLocale, type Locale } from '$lib/language/locale';
import { overwriteGetLocale } from '$lib/messages/runtime';

const spoken = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => spoken.getStore() ?? baseLocale);

/** Runs work in which messages are in a language. */
export function withLocale<T>(locale: Locale, work: () => T): T {
	return spoken.run(locale, work);
}
