/** In a page that is one file: the words of its one language stand in a script before this one. */
import { locales } from '$lib/language/locale';
import type { MessageTable } from '$messages';

declare const datelineWords: object;

const inPage = () => Promise.resolve(datelineWords);
const table = Object.fromEntries(locales.map((locale) => [locale, inPage])) as MessageTable;
export default table;
