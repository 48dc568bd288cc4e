/** Made by src/messages/tables.js. */
declare module 'virtual:messages/*' {
	import type { MessageTable } from '$lib/language/messages';
	const table: MessageTable;
	export default table;
}
