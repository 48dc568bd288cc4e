/** Exports the site twice, the shipped stories, and long ones and pictures, and serves both as plain files. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTimeline } from '../support/generate';
import { makeLongContent } from '../support/serve';
import { serveExport } from '../support/static-host';

export default async function globalSetup(): Promise<() => void> {
	const content = makeLongContent();
	for (const name of ['pictures.timeline.yaml', 'pictures.media'])
		cpSync(join('e2e/fixtures', name), join(content, name), { recursive: true });
	writeFileSync(join(content, 'long-album.timeline.json'), JSON.stringify(longAlbum()));
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

/** It comes in tiles. Its last event has a picture, far behind the first part of the list. */
function longAlbum() {
	const long = generateTimeline(2100, { seed: 3 });
	const media = [
		{ file: 'pictures.media/valley.jpg', alt: 'Two green hills' },
		{ file: 'pictures.media/signal.gif', alt: 'A lamp' },
		{ file: 'pictures.media/report.pdf', caption: 'The report' },
		{ file: 'pictures.media/missing.jpg', alt: 'Nobody has it', caption: 'The lost picture' }
	];
	const last = { id: 'last', date: '2024-05-01', headline: 'The last one', importance: 1, media };
	return { ...long, events: [...long.events, last] };
}
