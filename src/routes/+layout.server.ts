import { resolve } from '$app/paths';
import { toSiteOnPage } from '$lib/site/on-page';
import type { LayoutServerLoad } from './$types';

/** Every page says whose it is. */
export const load: LayoutServerLoad = ({ locals: { store } }) => ({
	site: toSiteOnPage(store.site(), (file) => resolve('/site/[file]', { file }))
});
