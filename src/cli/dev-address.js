/** Where `npm run dev` is, for the tests that are run against it. */
import { readFileSync } from 'node:fs';

/** The file that says so, while it runs. */
export const DEV_ADDRESS = '.svelte-kit/dev-address';

/** @returns {Promise<string | undefined>} undefined: it does not run */
export async function findDevServer() {
	try {
		const address = readFileSync(DEV_ADDRESS, 'utf8');
		await fetch(address, { method: 'HEAD' });
		return address;
	} catch {
		return undefined; // no file, or one that a server left behind
	}
}
