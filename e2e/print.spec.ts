/** A long chronology on paper: the chart is complete, nothing overlaps, headings stay with their text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overlapping, readPdf } from './support/pdf-text';
import { serve, type Server } from './support/serve';
import { expect, test } from './support/test';

const COUNT = 63;
const SOURCES = ['First Agency', 'Second Daily', 'Third Review'];

/** Three bursts with events between them, as in real chronologies; some known to the month, some intervals. */
function dateOf(i: number): string {
	const burst = [0, 11, 27][i % 3] ?? 0;
	const day = new Date(Date.UTC(2020, burst + (i % 5), 1 + ((i * 7) % 27)));
	const iso = day.toISOString().slice(0, 10);
	if (i % 9 === 4) return iso.slice(0, 7);
	return i % 13 === 6
		? `${iso}/${new Date(+day + 40 * 86_400_000).toISOString().slice(0, 10)}`
		: iso;
}

const chronology = {
	version: 1,
	title: 'A long chronology',
	lang: 'en-GB',
	sources: Object.fromEntries(
		SOURCES.map((publisher, i) => [
			`s${i}`,
			{ type: 'webpage', title: 'A report', publisher, url: `https://example.org/${i}` }
		])
	),
	events: Array.from({ length: COUNT }, (_, i) => ({
		id: `e${i}`,
		date: dateOf(i),
		headline: `Something of note for the printed occasion ${i}`,
		summary: 'What is known of it, in a sentence or two. '.repeat(1 + (i % 6)),
		sources: [`s${i % 3}`]
	}))
};

test.describe.configure({ mode: 'default' });

let server: Server;
let folder: string;
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-print-'));
	writeFileSync(join(folder, 'long.timeline.json'), JSON.stringify(chronology));
	server = await serve(folder);
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

// What is on paper is a matter of the paper: each window is tried on one of the two.
for (const [format, width] of [
	['A4', 390],
	['Letter', 768],
	['A4', 1280],
	['Letter', 1920]
] as const)
	test(`[F270] on ${format}, from a window of ${width} px`, async ({ page, timeline }) => {
		await page.setViewportSize({ width, height: 900 });
		await timeline.open(`${server.url}/t/long`);
		await page.evaluate(() => document.fonts.ready);
		const headings = await page.locator('#list h2').allTextContents();
		const pages = await readPdf(await page.pdf({ format }));
		const [first] = pages;
		if (!first) throw new Error('there is no page');

		// From the facts of the timeline to the key of its marks.
		const key = first.texts.find(({ text }) => text.trim() === 'exact day')?.y ?? 0;
		const facts = first.texts.find(({ text }) => text.includes('events'))?.y ?? 0;
		const chart = first.texts.filter(({ y }) => y > facts + 4 && y < key - 4);
		expect(overlapping(chart)).toEqual([]);
		expect(chart.filter(({ x, width }) => x < 0 || x + width > first.width)).toEqual([]);
		// Every event is a label or is counted.
		const labels = chart.filter(({ text }) => /occasion|…/.test(text));
		const counted = chart.flatMap(({ text }) => /^\+(\d+)$/.exec(text)?.[1] ?? []);
		expect(labels.length).toBeGreaterThan(5);
		expect(labels.length + counted.reduce((sum, n) => sum + Number(n), 0)).toBe(COUNT);

		const all = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
		for (let i = 0; i < COUNT; i++) expect(all).toMatch(new RegExp(`occasion ${i}(?!\\d)`));
		const sources = all.slice(all.lastIndexOf('Sources'));
		SOURCES.forEach((name, i) => expect(sources).toMatch(new RegExp(`${i + 1}\\.\\s+${name}`)));

		for (const { texts, height } of pages.slice(0, -1)) {
			const last = texts.at(-1);
			expect(last?.size).toBeLessThan(14);
			expect(headings.map((heading) => heading.trim())).not.toContain(last?.text.trim());
			expect(last?.text).not.toMatch(/^One source/);
			expect(last?.y).toBeGreaterThan(height * 0.7);
		}
	});

test('[F270] on paper the leaders stand where their labels do', async ({ page, timeline }) => {
	await timeline.open(`${server.url}/t/long`);
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	for (const width of [640, 717, 1000]) {
		await page.setViewportSize({ width, height: 900 });
		const places = (within: string) =>
			page.locator(within).evaluateAll((svgs) => svgs.map((svg) => svg.getAttribute('x')));
		const leaders = await places('.leaders > svg');
		expect(leaders.length).toBeGreaterThan(10);
		expect(leaders.every((x) => x?.endsWith('%'))).toBe(true);
		expect((await places('.labels > svg:has(.label)')).slice(0, leaders.length)).toEqual(leaders);
	}
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	await expect(page.locator('.leaders > path')).toBeAttached();
});
