/** What happens before a page comes to life: it learns the language that it was made in. */
import { localeOf } from '$lib/language/locale';
import { loadMessages } from '$messages';
import type { ClientInit } from '@sveltejs/kit';

export const init: ClientInit = () => loadMessages(localeOf(document.documentElement.lang));
