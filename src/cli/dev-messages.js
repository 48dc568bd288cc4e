/** Compiles the words of the interface during development, if they are newer than the compiled ones. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const WRITTEN = join('src', 'messages');
const COMPILED = 'src/lib/messages/runtime.js';

/** Compiles all messages. Modules that import them reload when the compiled files change. */
export function compileMessages() {
	spawnSync('npm', ['run', '-s', 'messages'], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
}

/** @param {string} path */
export const isOfMessages = (path) => path.includes(WRITTEN) && path.endsWith('.json');

export function areMessagesOld() {
	if (!existsSync(COMPILED)) return true;
	const compiled = statSync(COMPILED).mtimeMs;
	const files = readdirSync(WRITTEN).map((file) => join(WRITTEN, file));
	return files.some((file) => isOfMessages(file) && statSync(file).mtimeMs > compiled);
}
