/** Made by src/messages/tables.js: those of all languages, and nothing in a browser. */
declare module 'virtual:messages/server' {
	export * as compiled from '$lib/messages/messages/_index.js';
	export { getLocale as localeOfPage } from '$lib/messages/runtime';
}
/** The words of an area. */
declare module 'virtual:messages/*' {
	import type { MessageTable } from '$lib/language/messages';
	const table: MessageTable;
	export default table;
}
