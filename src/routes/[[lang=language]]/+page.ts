import home from 'virtual:messages/home';
import { getLocale, loadMessages } from '$messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
	await loadMessages(getLocale(), home);
	return data;
};
