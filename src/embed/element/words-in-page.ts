/** In a page that is one file: an earlier script has the words of its one language. */
import { locales } from '$lib/language/locale';
import type { MessageTable } from '$messages';

declare const datelineWords: object;

const inPage = () => Promise.resolve(datelineWords);
const table = Object.fromEntries(locales.map((locale) => [locale, inPage])) as MessageTable;
export default table;
