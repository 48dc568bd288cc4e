/**
 * Works on timeline files: `npm run timeline -- tiles FILE DIR` cuts one into tiles.
 * Ends with 1 where the file has an error, and says where it stands.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createServer } from 'vite';

const USAGE = `npm run timeline -- tiles FILE DIR
  Writes DIR/timeline.json and DIR/tiles/REVISION/LEVEL/PLACE.json: every tile of FILE, for any
  static host. A server of Dateline makes the same tiles when they are asked for.`;

const [command, file, folder, ...rest] = process.argv.slice(2);
if (command !== 'tiles' || !file || !folder || rest.length > 0) {
	console.error(USAGE);
	process.exit(1);
}

/** @param {string} path */
function read(path) {
	try {
		const bytes = readFileSync(path);
		return { bytes, text: decodeUtf8(bytes) };
	} catch (error) {
		console.error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
		process.exit(1);
	}
}

const vite = await createServer({
	server: { middlewareMode: true, ws: false },
	appType: 'custom',
	logLevel: 'error'
});
const load = (/** @type {string} */ path) => vite.ssrLoadModule(`/src/lib/${path}.ts`);
const { drain } = await load('base/drain');
const { formatProblem } = await load('base/result');
const { decodeUtf8 } = await load('base/utf8');
const { readTimelineFile } = await load('formats/timeline/read');
const { LargeTimeline } = await load('reading/large-timeline');
const { tileFiles } = await load('reading/tile-files');

const { bytes, text } = read(file);
const { timeline, problems } = drain(readTimelineFile(text));
for (const problem of problems) console.error(`${file}:${formatProblem(problem)}`);
if (!timeline) {
	console.error(`${file}: no tiles: mend the errors above.`);
	process.exit(1);
}
const slug = basename(file).replace(/\.timeline\.(?:ya?ml|json)$/, '');
const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const large = drain(LargeTimeline.open(slug, timeline, revision));
let [count, size] = [0, 0];
for (const { path, text: tile } of tileFiles(large)) {
	const target = join(folder, path);
	mkdirSync(dirname(target), { recursive: true });
	writeFileSync(target, tile);
	count++;
	size += tile.length;
}
await vite.close();
console.log(`${count} files, ${(size / 2 ** 20).toFixed(1)} MB, written to ${folder}.`);
process.exit(0);
