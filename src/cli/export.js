/**
 * Writes the site as files for a static host, with the configuration that nginx, Caddy, Netlify and Cloudflare
 * Pages need to send the same headers: docs/static-site.md. Exits with 1 if something of the site is missing, and
 * with 2 if the command is wrong.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setEnvironmentData } from 'node:worker_threads';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baseLocale, LOCALES } from '../messages/tables.js';
import { crawl } from './export/crawl.js';
import { oEmbedPath, pointerPage, toStaticPage } from './export/pages.js';

const USAGE = `npm run export -- ORIGIN [FOLDER]

  Writes the timelines of DATELINE_CONTENT (those that ship) as a site of files, which will be at
  ORIGIN, https://timelines.example.org for one, into FOLDER (build/site).`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const client = join(root, 'build', 'client');
/** @param {string} name - of a part of the built server */
const built = (name) => pathToFileURL(join(root, 'build', 'serve', `${name}.js`)).href;
if (!existsSync(client)) fail('There is no build yet: run “npm run build”.');
/** @type {typeof import('../serve/static-host.ts')} */
const host = await import(built('static-host'));
const { EVERYWHERE, fileHeaders, FIRST_LINE, headerRules, missingHeaders, namesOf } = host;
setEnvironmentData(host.JOBS_SCRIPT, built('jobs'));
setEnvironmentData(host.MEDIA_SCRIPT, built('media'));
const [written = '', folder = join(root, 'build', 'site'), ...rest] = process.argv.slice(2);
if (!/^https?:/.test(written) || !URL.canParse(written) || rest.length > 0)
	fail(written === '' ? 'ORIGIN is missing.' : `“${written}” is no origin of a site.`);
const { origin, href } = new URL(written);
if (href !== `${origin}/`)
	fail(`A site has its origin for itself: “${origin}”, without what follows.`);
if (existsSync(folder) && readdirSync(folder).length > 0 && !isOurs(folder))
	fail(`${folder} holds something else. Name another folder, or empty it.`);

process.env.DATELINE_CONTENT ??= join(root, 'src', 'content');
// A site of files has what its server would publish; the server itself may be running.
process.env.DATELINE_PUBLISH = 'off';
process.env.DATELINE_STATIC = '1';
process.env.ORIGIN = origin;

const languages = LOCALES.filter((locale) => locale !== baseLocale);
const names = readdirSync(process.env.DATELINE_CONTENT).flatMap(
	(file) => /^([a-z0-9][a-z0-9-]*)\.timeline\.(?:ya?ml|json)$/.exec(file)?.[1] ?? []
);
const from = [
	'/',
	...['', ...languages.map((lang) => `/${lang}`)].map((lang) => `${lang}/offline`),
	...names.flatMap((name) => [`/t/${name}`, `/embed/${name}`, `/t/${name}/changes.json`])
];
const rules = headerRules(languages);
/** What is missing, or would be sent differently. @type {string[]} */
const faults = [];
/** Events by the path of their timeline. @type {Map<string, readonly import('../lib/document/schema.ts').EventEntry[]>} */
const timelines = new Map();

const target = `${folder}.part`;
rmSync(target, { recursive: true, force: true });
for (const path of filesIn(client)) {
	if (/\.(?:br|gz)$/.test(path)) continue;
	write(path, readFileSync(join(client, path)));
	const { 'content-security-policy': policy, ...headers } = fileHeaders(path);
	const isOwn = policy !== undefined && policy !== EVERYWHERE['content-security-policy'];
	check(path, isOwn ? { ...headers, 'content-security-policy': policy } : headers);
}

const { asked, close } = await serve();
await copy(from);
// For scripts that read the file of a timeline: its media at their paths beside it.
await copy([...timelines.values()].flat().flatMap(filesOf));

/** Writes these pages and files, and all that they link to. @param {readonly string[]} paths */
async function copy(paths) {
	for await (const answer of crawl({ server: asked, origin, from: paths, isKnown, namesOf })) {
		const { path } = answer;
		if ('status' in answer) {
			// The store has already said why a file cannot be shown; the page says that it is missing.
			if (isBeside(path)) continue;
			const leading = answer.from === undefined ? '' : `, to which ${answer.from} leads`;
			faults.push(`${path}${leading}: answered with ${answer.status}`);
		} else if (answer.isPage) {
			const { html, headers } = toPage(String(answer.body), answer.headers);
			write(path === '/' ? '/index.html' : `${path}.html`, html);
			check(path, headers, true);
		} else {
			const file = path.startsWith('/oembed?') ? oEmbedPath(path, origin) : path;
			write(file, answer.body);
			// What is at its path beside a timeline is only shown: it needs no permission of its own.
			if (!isBeside(path)) check(file, answer.headers);
			const [, timeline] = /^(\/t\/[^/.]+)\.json$/.exec(path) ?? [];
			if (timeline !== undefined) timelines.set(timeline, JSON.parse(String(answer.body)).events);
		}
	}
}

/** @param {string} path */
function isBeside(path) {
	return /^\/t\/[^/]+\.media\//.test(path);
}

/** Paths of the media of an event. @param {import('../lib/document/schema.ts').EventEntry} event */
function filesOf({ media = [], quotes = [] }) {
	const all = [...media, ...quotes.flatMap((quote) => quote.media ?? [])];
	return all
		.flatMap(({ file, poster, transcript }) => [file, poster, transcript])
		.filter((path) => path !== undefined && /^[^/:]+\.media\//.test(path))
		.map((path) => `/t/${String(path).split('/').map(encodeURIComponent).join('/')}`);
}
for (const [page, events] of timelines)
	for (const { id, headline } of events)
		if (!isKnown(`${page}/${id}.html`))
			write(`${page}/${id}.html`, pointerPage(origin + page, id, headline));
const nowhere = await fetch(`${asked}/404`);
write('/404.html', toPage(await nowhere.text(), Object.fromEntries(nowhere.headers)).html);
close();

const { host: name, hostname } = new URL(origin);
write('/_headers', host.toHeadersFile(rules));
write('/nginx.conf', host.toNginx(rules, hostname));
write('/Caddyfile', host.toCaddyfile(rules, name));
rmSync(folder, { recursive: true, force: true });
renameSync(target, folder);
console.log(`${filesIn(folder).length} files, written to ${folder}.`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The site, as its server sends it for a static host. */
async function serve() {
	const { handler } = await import(pathToFileURL(join(root, 'build', 'handler.js')).href);
	const server = createServer(handler).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { asked: `http://127.0.0.1:${port}`, close };
}

/** @param {string} text @param {Readonly<Record<string, string>>} headers */
function toPage(text, headers) {
	const { html, framing } = toStaticPage(text, headers['content-security-policy'] ?? '', origin);
	return { html, headers: { ...headers, 'content-security-policy': framing } };
}

/** @param {string} path @param {Readonly<Record<string, string>>} headers @param {boolean} [isPage] */
function check(path, headers, isPage) {
	const missing = missingHeaders(rules, path, headers, isPage);
	if (missing.length > 0) faults.push(`${path}: a host would not send ${missing.join(', ')}`);
}

/** @param {string} path */
function isKnown(path) {
	return existsSync(join(target, path));
}

/** @param {string} path @param {string | Buffer} body */
function write(path, body) {
	const file = join(target, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, body);
}

/** @param {string} folder @returns {string[]} paths in it */
function filesIn(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'));
}

/** @param {string} folder */
function isOurs(folder) {
	const file = join(folder, '_headers');
	return existsSync(file) && readFileSync(file, 'utf8').startsWith(FIRST_LINE);
}

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(`${message}\n\n${USAGE}`);
	process.exit(2);
}
