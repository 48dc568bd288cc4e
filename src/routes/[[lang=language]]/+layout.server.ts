import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** A page has one address: the site's own language is not in it. */
export const load: LayoutServerLoad = ({ locals: { store }, params: { lang } }) => {
	if (lang === store.site().lang) error(404, 'No such page');
};
