/** Pages of other people, on an origin of their own, with embeds in them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface HostPage {
	/** What stands in its body. */
	readonly body: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** Attributes of its root. */
	readonly root?: string;
	/** What else is there, by path: its text, and headers beside a content type. */
	readonly files?: Readonly<Record<string, { text: string; headers?: Record<string, string> }>>;
}

export interface Host {
	readonly url: string;
	readonly stop: () => Promise<void>;
}

/** One page, at every path that no file has. */
export function serveHost({
	body,
	headers = {},
	root = 'lang="en"',
	files = {}
}: HostPage): Promise<Host> {
	const html = `<!doctype html><html ${root}><head><meta charset="utf-8"><title>A host page</title>
<link rel="icon" href="data:,"></head><body><h1>An article</h1>${body}<p id="after">It goes on.</p></body></html>`;
	const server = createServer(({ url = '' }, response) => {
		const file = files[url];
		if (file)
			response.writeHead(200, { 'content-type': 'text/plain', ...file.headers }).end(file.text);
		else
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
	});
	return new Promise((resolve) => {
		server.listen(0, () => {
			const { port } = server.address() as AddressInfo;
			const stop = () =>
				new Promise<void>((done) => {
					server.close(() => done());
					server.closeAllConnections();
				});
			resolve({ url: `http://localhost:${port}`, stop });
		});
	});
}

/** Serves a page for one test. */
export type ServeForTest = (page: HostPage) => Promise<Host>;

/** A fixture: hosts that a test asked for are stopped after it. */
export async function hostFixture(
	{}: object, // Playwright reads off here that it needs no other
	use: (host: ServeForTest) => Promise<void>
): Promise<void> {
	const hosts: Host[] = [];
	await use(async (page) => {
		const host = await serveHost(page);
		hosts.push(host);
		return host;
	});
	await Promise.all(hosts.map((host) => host.stop()));
}

/** A frame as the snippets have it, with more attributes where a test needs them. */
export function frame(src: string, more = ''): string {
	return `<iframe src="${src}" title="A timeline" width="100%" height="480" frameborder="0" ${more}></iframe>`;
}
