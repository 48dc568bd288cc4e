import maker from 'virtual:messages/maker';
import { getLocale, loadMessages } from '$messages';

export const load = () => loadMessages(getLocale(), maker);
