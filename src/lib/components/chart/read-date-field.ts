/** Reads a date that a reader typed. Loaded when a field gets the focus. */
import words from 'virtual:messages/problem';
import { getLocale, loadMessages, m } from '$messages';
import type { Span } from '$lib/time/span';
import { parseDateField } from '$lib/time/typed-date';

/** @returns why it cannot be read, if so: in the language of the page, and in English also what exactly was found */
export async function readDateField(text: string, lang: string): Promise<Span | string> {
	const read = parseDateField(text, lang);
	if (read.ok) return read.value;
	const locale = getLocale();
	const [found] = read.problems;
	if (locale === 'en' && found) return found.message;
	await loadMessages(locale, words);
	return m.problem_date_unread();
}
