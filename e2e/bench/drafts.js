/**
 * An author's browser is killed, its page reloaded or left for another tab, at random moments while a headline is
 * typed at /new: what comes back must be what was typed, without at most the last second.
 * `npm run bench -- drafts 200` does so in Chromium, and in Firefox where there is one.
 */
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { findBrowser, findFirefox } from '../../src/cli/browser.js';
import { quantile } from './median.js';
import { serve } from './serve.js';

const MOST_LOST_MS = 1000;
/** Then the headline begins anew. */
const LONGEST = 160;
const EVENT = '.preview article h3 a';
const HEADLINE = 'form textarea[name$="headline"], form input[name$="headline"]';
const WAYS = /** @type {const} */ (['kill', 'reload', 'tab']);

/** @param {number} [rounds] of each browser */
export async function benchDrafts(rounds = 200) {
	const content = mkdtempSync(join(tmpdir(), 'dateline-drafts-'));
	const server = await serve(content);
	const { executablePath = chromium.executablePath(), args } = findBrowser();
	const firefox = findFirefox();
	const rows = [];
	try {
		for (const options of [
			{ browser: /** @type {const} */ ('chrome'), executablePath, args },
			...(firefox ? [{ browser: /** @type {const} */ ('firefox'), executablePath: firefox }] : [])
		])
			rows.push({
				browser: options.browser,
				...(await interruptOften(options, server.url, rounds))
			});
	} finally {
		server.stop();
	}
	rmSync(content, { recursive: true });
	console.log('\nA headline is typed at /new, and the browser killed, the page reloaded or left');
	console.table(rows);
}

/**
 * @param {import('puppeteer-core').LaunchOptions} options
 * @param {string} url
 * @param {number} rounds
 */
async function interruptOften(options, url, rounds) {
	const profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
	const start = async () => {
		// Puppeteer saves these settings of Firefox, and puts them back some time after its end: they have to exist.
		for (const settings of ['prefs.js', 'user.js'].map((name) => join(profile, name))) {
			while (existsSync(`${settings}.puppeteer`)) await pause(20);
			appendFileSync(settings, '');
		}
		return launch({ ...options, headless: 'shell', userDataDir: profile });
	};
	let browser = await start();
	/** A page that may be left though something is not stored yet. */
	const openPage = async () => {
		const opened = await browser.newPage();
		opened.on('dialog', (dialog) => dialog.accept());
		return opened;
	};
	let page = await openPage();
	await page.goto(`${url}/new`);
	const chooser = await page.waitForSelector('input[type=file]');
	await page.waitForSelector('html[data-alive]');
	await chooser?.evaluate((input) => {
		const files = new DataTransfer();
		const text =
			'version: 1\ntitle: Two days\nevents:\n  - {id: a, headline: x, date: 2024-05-01}\n';
		files.items.add(new File([text], 'two.timeline.yaml'));
		/** @type {HTMLInputElement} */ (input).files = files.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await page.waitForSelector(EVENT);
	await page.waitForFunction(() => location.href.includes('?'));
	const address = page.url();
	await openHeadline(page);
	let typed = await beginAnew(page);
	/** @type {number[]} */
	const lostMs = [];
	let faults = 0;
	const counts = { kill: 0, reload: 0, tab: 0 };
	for (let round = 0; round < rounds; round++) {
		const until = Date.now() + 200 + Math.random() * 2500;
		while (Date.now() < until) {
			const key = String((typed.length * 7 + round) % 10);
			await page.keyboard.type(key);
			typed.push({ key, at: Date.now() });
			await pause(Math.random() < 0.05 ? 400 : 20 + Math.random() * 80);
		}
		const way = WAYS[Math.floor(Math.random() * WAYS.length)] ?? 'kill';
		counts[way]++;
		const endedAt = Date.now();
		if (way === 'kill') {
			await killAll(browser);
			browser = await start();
			page = await openPage();
			await page.goto(address);
		} else if (way === 'reload') await page.reload();
		else {
			const other = await browser.newPage();
			await other.goto(`${url}/accessibility`);
			await other.close();
			await page.bringToFront();
		}
		const value = await valueOf(await openHeadline(page));
		const whole = typed.map(({ key }) => key).join('');
		const lost = typed.slice(value.length);
		if (!whole.startsWith(value)) {
			faults++;
			console.error(`After ${way}: “${value}” is no beginning of “${whole}”.`);
		}
		lostMs.push(lost[0] ? endedAt - lost[0].at : 0);
		typed = typed.slice(0, value.length);
		await page.focus(HEADLINE);
		await page.keyboard.press('End');
		if (typed.length > LONGEST) typed = await beginAnew(page);
	}
	await browser.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	return {
		...counts,
		'not a beginning of what was typed': faults,
		'lost more than a second': lostMs.filter((ms) => ms > MOST_LOST_MS).length,
		'lost, ms: p50': quantile(lostMs, 0.5).toFixed(0),
		most: Math.max(...lostMs)
	};
}

/**
 * Replaces the headline, and waits until that is stored. It is never empty: the page beside the form shows no event
 * without a headline.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<{ key: string, at: number }[]>} each key, and when the browser had it
 */
async function beginAnew(page) {
	await page.$eval(HEADLINE, (input) => /** @type {HTMLInputElement} */ (input).select());
	await page.keyboard.type('0');
	await pause(2 * MOST_LOST_MS);
	return [{ key: '0', at: Date.now() }];
}

/** @param {import('puppeteer-core').Page} page */
async function openHeadline(page) {
	await page.waitForSelector('html[data-alive]');
	await page.waitForSelector(EVENT);
	if (!(await page.$(HEADLINE))) await page.click(EVENT);
	const field = await page.waitForSelector(HEADLINE);
	if (!field) throw new Error('The form has no headline.');
	await field.focus();
	return field;
}

/** @param {import('puppeteer-core').ElementHandle} field */
const valueOf = (field) => field.evaluate((input) => /** @type {HTMLInputElement} */ (input).value);

/**
 * All processes of a browser at once: some systems start it by a shell, which is the process that is known.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
async function killAll(browser) {
	const child = browser.process();
	if (child?.pid === undefined) throw new Error('The browser has no process.');
	const gone = once(child, 'exit');
	process.kill(-child.pid, 'SIGKILL');
	await gone;
}
