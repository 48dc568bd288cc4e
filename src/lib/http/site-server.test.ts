import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { serveMainThread } from './site-server';

/** Longer than Node keeps an idle connection by itself. */
const LONG_MS = 6500;

it('[F493] a request that arrives during a long computation is answered after it', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-socket-'));
	const socketPath = join(folder, 'site');
	const server = serveMainThread((_, response) => response.end('answer'), socketPath);
	await once(server, 'listening');
	const agent = new Agent({ keepAlive: true });
	const ask = async () => {
		const asking = request({ socketPath, agent });
		asking.end();
		const [response] = (await once(asking, 'response')) as [IncomingMessage];
		return { answer: await text(response), isSameConnection: asking.reusedSocket };
	};
	expect(await ask()).toEqual({ answer: 'answer', isSameConnection: false });
	await new Promise(setImmediate);
	const second = ask();
	// The request is on its way when the computation begins.
	await new Promise<void>((resolve) => process.nextTick(resolve));
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LONG_MS);
	expect(await second).toEqual({ answer: 'answer', isSameConnection: true });
	agent.destroy();
	await new Promise((resolve) => server.close(resolve));
	rmSync(folder, { recursive: true });
});
