/** The language of the elements of a page. */
import { localeOf } from '$lib/language/locale';
import { loadMessages } from '$messages';

let spoken: Promise<void> | undefined;

/**
 * Loads the words of a language. All elements of a page use the language of the first one.
 *
 * @param lang - BCP 47, of the timeline
 */
export function loadLanguage(lang: string): Promise<void> {
	spoken ??= loadMessages(localeOf(lang)).catch((error: unknown) => {
		spoken = undefined; // the next call tries again
		throw error;
	});
	return spoken;
}
