/** A plain static host, as Netlify and Cloudflare Pages are: files, pages without “.html”, `_headers`, 404.html. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import sirv from 'sirv';
import type { HeaderRule } from '../../src/lib/http/host-rules';

type HeadersAt = (typeof import('../../src/serve/static-host'))['headersAt'];

export interface StaticHost {
	readonly url: string;
	readonly stop: () => void;
}

/**
 * Exports the site into a folder, for the origin at which it then is served.
 *
 * @param content - folder of timelines; undefined: those that ship
 */
export async function serveExport(folder: string, content?: string): Promise<StaticHost> {
	const server = createServer().listen(0);
	await new Promise((resolve) => server.once('listening', resolve));
	const url = `http://localhost:${(server.address() as AddressInfo).port}`;
	await promisify(execFile)(process.execPath, ['src/cli/export.js', url, folder], {
		env: { ...process.env, ...(content === undefined ? {} : { DATELINE_CONTENT: content }) }
	});
	// Built with the site, so it is there when there is something to export.
	const built = pathToFileURL('build/serve/static-host.js').href;
	const { headersAt } = (await import(built)) as typeof import('../../src/serve/static-host');
	server.on('request', answerFrom(folder, headersAt));
	const stop = () => {
		server.close();
		server.closeAllConnections();
	};
	return { url, stop };
}

function answerFrom(folder: string, headersAt: HeadersAt): RequestListener {
	const rules = readRules(readFileSync(join(folder, '_headers'), 'utf8'));
	const missing = readFileSync(join(folder, '404.html'));
	const files = sirv(folder, { etag: true, extensions: ['html'] });
	return (request, response) => {
		const [path = ''] = (request.url ?? '').split('?');
		for (const [name, value] of Object.entries(headersAt(rules, path)))
			response.setHeader(name, value);
		files(request, response, () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
		});
	};
}

/** `_headers`: an address, and indented below it what is sent with it. */
function readRules(text: string): HeaderRule[] {
	const blocks = text.split(/\n(?=\/)/).slice(1);
	return blocks.map((block) => {
		const [at = '', ...lines] = block.trim().split('\n');
		const headers = lines.map((line) => /^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1) ?? []);
		return { at, headers: Object.fromEntries(headers) as Record<string, string> };
	});
}
