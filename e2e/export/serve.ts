/** Exports the site twice, the shipped stories, and a long one with one of pictures, and serves both as plain files. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLongContent } from '../support/serve';
import { serveExport } from '../support/static-host';

export default async function globalSetup(): Promise<() => void> {
	const content = makeLongContent();
	for (const name of ['pictures.timeline.yaml', 'pictures.media'])
		cpSync(join('e2e/fixtures', name), join(content, name), { recursive: true });
	const folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
	const [shipped, fixtures] = await Promise.all([
		serveExport(join(folder, 'shipped')),
		serveExport(join(folder, 'fixtures'), content)
	]);
	process.env.SHIPPED_URL = shipped.url;
	process.env.FIXTURES_URL = fixtures.url;
	return () => {
		for (const host of [shipped, fixtures]) host.stop();
		for (const made of [content, folder]) rmSync(made, { recursive: true });
	};
}
