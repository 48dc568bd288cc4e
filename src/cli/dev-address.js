/** The address of `npm run dev`, for tests that run against it. */
import { readFileSync } from 'node:fs';

/** The file with the address, while the server runs. */
export const DEV_ADDRESS = '.svelte-kit/dev-address';

/** @returns {Promise<string | undefined>} undefined: it does not run */
export async function findDevServer() {
	try {
		const address = readFileSync(DEV_ADDRESS, 'utf8');
		await fetch(address, { method: 'HEAD' });
		return address;
	} catch {
		return undefined; // no file, or one from a server that has ended
	}
}
