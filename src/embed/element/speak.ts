/** The language of the elements of a page. */
import { localeOf } from '$lib/language/locale';
import { loadMessages } from '$messages';

let spoken: Promise<void> | undefined;

/**
 * Loads the words of a language. All elements of a page speak that of the first: words are those of the page.
 *
 * @param lang - BCP 47, of what is shown
 */
export function speak(lang: string): Promise<void> {
	spoken ??= loadMessages(localeOf(lang)).catch((error: unknown) => {
		spoken = undefined; // the next may find them
		throw error;
	});
	return spoken;
}
