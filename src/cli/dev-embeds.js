/**
 * Builds the code for other people's pages during development. Each change rebuilds whole files in a separate
 * process; then the server restarts with them and reloads every open page.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compileMessages, isOfMessages } from './dev-messages.js';

/** In this order, because the element takes its styles from the frame. */
const MODES = ['frame', 'element', 'standalone', 'loader'];
const BUILT = 'static/embed/v1.js';
/** Their source files. */
const FOLDERS = ['src/embed', 'src/lib', 'src/messages'];

/** @param {string} path */
const isOfEmbeds = (path) =>
	FOLDERS.some((folder) => path.includes(folder.replaceAll('/', sep) + sep)) &&
	!path.includes(join('src', 'lib', 'messages')) &&
	!/\.(?:test\.ts|md)$/.test(path);

/** Whether a source is newer than the last build, or there is none. */
export function isOld() {
	if (!existsSync(BUILT)) return true;
	const built = statSync(BUILT).mtimeMs;
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
	);
	return files.some((file) => isOfEmbeds(file) && statSync(file).mtimeMs > built);
}

/** @param {string} mode @returns {Promise<boolean>} */
function build(mode) {
	const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'error'];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
	return new Promise((resolve) => child.once('close', (status) => resolve(status === 0)));
}

/** @param {import('vite').ViteDevServer} server */
export function buildBeside(server) {
	let isBuilding = false;
	let isAsked = false;

	async function rebuild() {
		isAsked = true;
		if (isBuilding) return;
		isBuilding = true;
		while (isAsked) {
			isAsked = false;
			let isWhole = true;
			for (const mode of MODES) isWhole &&= await build(mode);
			if (isWhole && !isAsked) await restart();
		}
		isBuilding = false;
	}

	async function restart() {
		await server.restart();
		watch();
		server.ws.send({ type: 'full-reload' });
		console.log('Embeds and <date-line> are built.');
	}

	function watch() {
		server.watcher.on('change', (path) => {
			if (isOfMessages(path)) compileMessages();
			if (isOfEmbeds(path)) void rebuild();
		});
	}

	watch();
	if (isOld()) void rebuild();
}
