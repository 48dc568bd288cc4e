/** What happens before a page comes to life: it learns the language that it was made in. */
import { abandonStart, beginStart } from '$lib/components/site/start';
import { localeOf } from '$lib/language/locale';
import { loadMessages } from '$messages';
import { updated } from '$app/state';
import type { ClientInit, HandleClientError } from '@sveltejs/kit';

export const init: ClientInit = async () => {
	window.addEventListener('vite:preloadError', () => void reloadIfNewer());
	try {
		beginStart(document.body);
		await loadMessages(localeOf(document.documentElement.lang));
	} catch (error) {
		abandonStart(document.body);
		throw error; // SvelteKit stops here
	}
};

/** A part of the first page did not come: SvelteKit would show an error in place of what can be read. */
export const handleError: HandleClientError = ({ error }) => {
	if (!abandonStart(document.body)) return;
	throw error;
};

/** A part that is gone belongs to a site that is gone: the view is in the address. */
async function reloadIfNewer(): Promise<void> {
	if (await updated.check()) location.reload();
}
