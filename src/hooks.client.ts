/** Before hydration: sets the language of the page. */
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

/** A module of the first page failed to load: SvelteKit would replace the page by an error. */
export const handleError: HandleClientError = ({ error }) => {
	if (!abandonStart(document.body)) return;
	throw error;
};

/** A missing module means that the site has changed: reload the page, whose address has the view. */
async function reloadIfNewer(): Promise<void> {
	if (await updated.check()) location.reload();
}
