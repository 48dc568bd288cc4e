/** What happens before a page comes to life: it learns the language that it was made in. */
import { localeOf } from '$lib/language/locale';
import { loadMessages } from '$messages';
import { updated } from '$app/state';
import type { ClientInit } from '@sveltejs/kit';

export const init: ClientInit = async () => {
	window.addEventListener('vite:preloadError', () => void reloadIfNewer());
	await loadMessages(localeOf(document.documentElement.lang));
};

/** A part that is gone belongs to a site that is gone: the view is in the address. */
async function reloadIfNewer(): Promise<void> {
	if (await updated.check()) location.reload();
}
