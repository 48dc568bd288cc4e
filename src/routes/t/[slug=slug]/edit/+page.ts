import maker from 'virtual:messages/maker';
import publish from 'virtual:messages/publish';
import { getLocale, loadMessages } from '$messages';

export const load = async () => {
	await Promise.all([loadMessages(getLocale(), maker), loadMessages(getLocale(), publish)]);
};
