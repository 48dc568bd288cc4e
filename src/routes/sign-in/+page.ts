import publish from 'virtual:messages/publish';
import { getLocale, loadMessages } from '$messages';

export const load = () => loadMessages(getLocale(), publish);
