/**
 * Answers commands of the same machine while the server runs: only one process may have the database open, so a
 * backup is made by that one. Over a socket in the data folder, which only its owner can open.
 */
import { chmod, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { messageOf } from '$lib/base/error-text';
import { doCommand, type Command } from './command';
import type { Publishing } from './open-publishing';
import { controlSocket } from './settings';

export async function listenForCommands(publishing: Publishing): Promise<void> {
	const path = controlSocket(publishing.settings.folder);
	await rm(path, { force: true }); // of a server that was killed
	const server = createServer((request, response) => {
		void text(request)
			.then((body) => doCommand(publishing, JSON.parse(body) as Command))
			.then(
				(said) => response.end(JSON.stringify({ said })),
				(error: unknown) => response.end(JSON.stringify({ why: messageOf(error) }))
			);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(path, resolve);
	});
	await chmod(path, 0o600);
	server.unref();
}
