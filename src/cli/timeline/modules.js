/** Modules of the site, loaded from their sources when a command first needs one. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { messageTables } from '../../messages/tables.js';

/** @param {string} path - from here */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Until `close`. A wrong call is answered without them. */
export class Modules {
	/** @type {Promise<import('vite').ViteDevServer> | undefined} */
	#server;

	/**
	 * @param {string} path - in src/lib, without its ending
	 * @returns {Promise<Record<string, any>>}
	 */
	load = async (path) => {
		this.#server ??= createServer({
			// The output is for the caller, and may be JSON: the build must print nothing.
			configFile: false,
			resolve: {
				alias: { $lib: at('../../lib'), $messages: at('../../lib/language/messages.ts') }
			},
			plugins: [messageTables()],
			server: { middlewareMode: true, ws: false, watch: null },
			appType: 'custom',
			logLevel: 'error'
		});
		return (await this.#server).ssrLoadModule(`${at('../../lib')}/${path}.ts`);
	};

	async close() {
		await (await this.#server)?.close();
	}
}
