/**
 * The site during development: `npm run dev`. Pages change with their files; the code for other people's
 * pages is built beside them, at the start if it is missing or old, and after each change.
 * The port is PORT, or 5173, or the next free one. End-to-end tests use this server while it runs.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { DEV_ADDRESS } from './dev-address.js';
import { buildBeside } from './dev-embeds.js';
import { areMessagesOld, compileMessages } from './dev-messages.js';

// The plugin that compiles them is slower than all the rest, even if there is nothing to do.
process.env.DATELINE_DEV = 'yes';
if (areMessagesOld()) compileMessages();

const server = await createServer({ server: { port: Number(process.env.PORT ?? 5173) } });
await server.listen();
const [url = ''] = server.resolvedUrls?.local ?? [];
console.log(`Dateline is at ${url.replace(/\/$/, '')}`);

// Other tests must not use a server with a test's own content.
if (process.env.DATELINE_CONTENT === undefined) {
	mkdirSync('.svelte-kit', { recursive: true });
	writeFileSync(DEV_ADDRESS, url.replace(/\/$/, ''));
	process.once('exit', () => rmSync(DEV_ADDRESS, { force: true }));
	buildBeside(server);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
