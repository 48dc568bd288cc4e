import { resolve } from '$app/paths';
import { toSiteOnPage } from '$lib/site/on-page';
import type { LayoutServerLoad } from './$types';

/** Every page shows the name of its site. */
export const load: LayoutServerLoad = ({ locals: { store } }) => ({
	site: toSiteOnPage(store.site(), (file) => resolve('/site/[file]', { file }))
});
