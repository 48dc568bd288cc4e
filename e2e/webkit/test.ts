/** The test function with a window of WebKitGTK, on a virtual screen, and hosts to frame our pages in. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { findWebKit } from '../../src/cli/browser.js';
import { hostFixture, type ServeForTest } from '../support/host';

/** WebKit does not start for root: it runs for “nobody” then. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

export const test = base.extend<{ webkit: WebDriver; host: ServeForTest }, { address: string }>({
	/** Of the WebDriver. */
	address: [
		async ({}, use) => {
			const found = findWebKit();
			if (!found)
				throw new Error(
					'There is no WebKitGTK: install webkit2gtk-driver, and xvfb for its screen.'
				);
			const home = mkdtempSync(join(tmpdir(), 'dateline-webkit-'));
			if (isRoot) chownSync(home, NOBODY, NOBODY);
			const screen = spawn(found.screen, '-displayfd 1 -screen 0 1400x1000x24'.split(' '));
			const [number] = (await once(screen.stdout, 'data')) as [Buffer];
			const port = await freePort();
			const driver = spawn(found.driver, [`--port=${port}`], {
				stdio: 'ignore',
				env: {
					...process.env,
					DISPLAY: `:${String(number).trim()}`,
					GDK_BACKEND: 'x11',
					HOME: home,
					XDG_RUNTIME_DIR: home,
					LIBGL_ALWAYS_SOFTWARE: '1',
					// It looks at our own pages alone, and there is no sandbox inside a container.
					WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
				},
				...(isRoot && { uid: NOBODY, gid: NOBODY })
			});
			const address = `http://127.0.0.1:${port}`;
			await expect(async () => expect((await fetch(`${address}/status`)).ok).toBe(true)).toPass();
			await use(address);
			for (const program of [driver, screen]) await end(program);
			rmSync(home, { recursive: true, force: true });
		},
		{ scope: 'worker' }
	],
	webkit: async ({ address }, use) => {
		const webkit = await new Builder()
			.disableEnvironmentOverrides()
			.usingServer(address)
			.withCapabilities({ browserName: 'MiniBrowser' })
			.build();
		await webkit.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 960 });
		await use(webkit);
		await webkit.quit();
	},
	host: hostFixture
});
export { expect };

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function end(program: ChildProcess): Promise<void> {
	if (program.exitCode !== null || program.signalCode !== null) return;
	const ended = once(program, 'exit');
	program.kill();
	await ended;
}
