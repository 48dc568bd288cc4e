/** Serves the built site. The port is PORT, or the next free one; the address is printed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const server = join(root, 'build', 'serve', 'main.js');
if (!existsSync(server)) {
	console.error('There is no build yet. Run “npm run build”, or “npm start”, which does both.');
	process.exit(1);
}
process.env.DATELINE_CONTENT ??= join(root, 'src', 'content');
await import(pathToFileURL(server).href);
