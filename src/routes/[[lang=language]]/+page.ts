import home from 'virtual:messages/home';
import { getLocale, loadMessages } from '$messages';

export async function load({ data }) {
	await loadMessages(getLocale(), home);
	return data;
}
