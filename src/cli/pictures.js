/** Takes the pictures of README.md and docs/drafting.md of the built site in a real Chromium: `npm run build && npm run pictures`. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { animate } from './animated-webp.js';
import { findBrowser } from './browser.js';

const FOLDER = 'docs/pictures';
const STORY = '/t/russia-north-korea';
const QUALITY = 82;
/** For a recording, which is small and only visible for a moment. */
const QUALITY_MOVING = 60;
const FRAME_MS = 90;
const REST_MS = 1200;

/** @returns {Promise<{ url: string, stop: () => void }>} */
function serve() {
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: { ...process.env, DATELINE_PUBLISH: 'off' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	return new Promise((resolve, reject) => {
		let log = '';
		child.once('exit', () => reject(new Error(log)));
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (/** @type {Buffer} */ text) => {
				log += text.toString();
				const url = /Dateline is at (http:\S+)/.exec(log)?.[1];
				if (url) resolve({ url, stop: () => child.kill() });
			});
	});
}

/** @param {import('@playwright/test').Page} page @param {number} quality @returns {Promise<Buffer>} */
async function still(page, quality) {
	const session = await page.context().newCDPSession(page);
	const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
	await session.detach();
	return Buffer.from(data, 'base64');
}

/** Waits until scripts have taken over and the fonts are loaded. @param {import('@playwright/test').Page} page */
async function ready(page) {
	await page.locator('.plot.live').first().waitFor();
	await page.evaluate(() => document.fonts.ready);
}

const { url, stop } = await serve();
const browser = await chromium.launch(findBrowser());
/** @param {number} width @param {number} height @param {number} [scale] */
const open = (width, height, scale = 1) =>
	browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, locale: 'en-GB' });

async function takeReadingPage() {
	const page = await open(1280, 900);
	await page.goto(url + STORY);
	await ready(page);
	writeFileSync(`${FOLDER}/reading-page.webp`, await still(page, QUALITY));
}

/** An article of another site, with a timeline in it. */
async function takeEmbed() {
	const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<style>body{max-width:44rem;margin:2rem auto;font:17px/1.6 Georgia,serif;color:#222}h1{line-height:1.2}iframe{width:100%;border:0}</style>
<h1>What was said, and when</h1><p>The pact came first, in the words of those who signed it. The timeline below has each event with what was published about it.</p>
<iframe src="${url}/embed/russia-north-korea?show=chart" height="500" title="A timeline"></iframe><p>Each date is as exact as it is known.</p></html>`;
	const host = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end(article);
	}).listen(0);
	await new Promise((resolve) => host.once('listening', resolve));
	const page = await open(960, 780);
	const { port } = /** @type {import('node:net').AddressInfo} */ (host.address());
	await page.goto(`http://localhost:${port}`);
	await page.frameLocator('iframe').locator('.plot.live').waitFor();
	writeFileSync(`${FOLDER}/embed.webp`, await still(page, QUALITY));
	host.closeAllConnections();
	host.close();
}

/** An article at /new, with one proposal accepted and the next one open. */
async function takeArticle() {
	const page = await open(1280, 860);
	await page.goto(`${url}/new?article=`);
	await page.locator('html[data-alive]').waitFor();
	await page.getByLabel('Text of the article').fill(`Harbour bridge to close for a year

The city will close the old harbour bridge on Monday, the mayor said in a statement on Wednesday. It was opened in 1931.

The repairs were planned in the spring of 2019, according to the Harbour Post.

"We have waited twenty years for this," Ana Ruiz, mayor of the city, told Reuters.

"It shakes when a lorry crosses," said the engineer Tom Hale.`);
	await page.getByLabel('Published on').fill('2024-05-15');
	await page.getByRole('button', { name: 'Find events' }).click();
	await page.getByRole('button', { name: 'Accept', exact: true }).click();
	await page.getByRole('link', { name: /We have waited/ }).click();
	await page.getByText('Review saved in this browser').waitFor();
	await page.evaluate(() => document.fonts.ready);
	writeFileSync(`${FOLDER}/article.webp`, await still(page, QUALITY));
}

/** Zooms in, opens an event, reads it. */
async function record() {
	const size = { width: 960, height: 640 };
	const page = await open(size.width, size.height);
	await page.goto(`${url + STORY}?scale=true`);
	await ready(page);
	/** @type {{ still: Buffer, ms: number }[]} */
	const frames = [];
	const take = async (ms = FRAME_MS) => {
		frames.push({ still: await still(page, QUALITY_MOVING), ms });
	};
	await take(REST_MS);
	for (let click = 0; click < 2; click++) {
		await page.getByRole('button', { name: 'Zoom in' }).click();
		for (let i = 0; i < 5; i++) await take();
	}
	await take(REST_MS);
	await page.getByRole('button', { name: 'Fit all' }).click();
	for (let i = 0; i < 5; i++) await take();
	await take(REST_MS / 2);
	await page
		.locator('.plot')
		.getByRole('link', { name: /Putin and Kim speak/ })
		.click();
	for (let i = 0; i < 6; i++) await take();
	await take(2 * REST_MS);
	writeFileSync(`${FOLDER}/reading.webp`, animate(frames, size));
}

try {
	await takeReadingPage();
	await takeEmbed();
	await takeArticle();
	await record();
} finally {
	await browser.close();
	stop();
}
