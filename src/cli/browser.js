/**
 * Finds a Chromium to test with, and installs one if the machine has none.
 * In order: DATELINE_BROWSER, Playwright's own browser, a system Chrome or Chromium, Playwright's
 * installer, the system's package manager; else an error that says what to install.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Keeps a system browser quiet and its window off the graphics card. */
const QUIET_ARGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const SYSTEM_NAMES = [
	// Without a window, like Playwright’s own: the tests take half the time.
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome'
];
const SYSTEM_PATHS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

const FIREFOX_NAMES = ['firefox', 'firefox-esr'];
const FIREFOX_PATHS = [
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
];

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** @param {readonly string[]} names @param {readonly string[]} paths */
function findProgram(names, paths) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...paths].find(isExecutable);
}

const systemBrowser = () => findProgram(SYSTEM_NAMES, SYSTEM_PATHS);

/** A Firefox of the system, or the one in DATELINE_FIREFOX; undefined: there is none. */
export function findFirefox() {
	return process.env.DATELINE_FIREFOX ?? findProgram(FIREFOX_NAMES, FIREFOX_PATHS);
}

/** The WebDriver of a WebKitGTK of the system, and a program that makes a screen for it; undefined: one is missing. */
export function findWebKit() {
	const driver = process.env.DATELINE_WEBKIT ?? findProgram(['WebKitWebDriver'], []);
	const screen = findProgram(['Xvfb'], []);
	return driver && screen ? { driver, screen } : undefined;
}

function playwrightBrowser() {
	const path = chromium.executablePath();
	return path && existsSync(path) ? path : undefined;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function tryRun(command, args) {
	return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function install() {
	console.log('No Chromium found; asking Playwright to install one.');
	if (tryRun(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']))
		return;
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get'))
		return;
	console.log("Playwright could not; asking the system's package manager.");
	if (!tryRun('apt-get', ['update'])) return;
	// Not every distribution has the first.
	['chromium-headless-shell', 'chromium'].some((name) =>
		tryRun('apt-get', ['install', '-y', name])
	);
}

/** @returns {string | undefined} undefined: Playwright's own */
function findExecutable() {
	const requested = process.env.DATELINE_BROWSER;
	if (requested) {
		if (isExecutable(requested)) return requested;
		throw new Error(`DATELINE_BROWSER is “${requested}”, which is no program that can be run.`);
	}
	if (playwrightBrowser()) return undefined;
	const found = systemBrowser();
	if (found) return found;
	install();
	if (playwrightBrowser()) return undefined;
	const installed = systemBrowser();
	if (installed) return installed;
	throw new Error(
		'The tests need Chromium. Run “npx playwright install --with-deps chromium”, or install Chrome, or set DATELINE_BROWSER to a Chrome or Chromium program.'
	);
}

/** Launch options for Playwright's `chromium`. */
export function findBrowser() {
	const executablePath = findExecutable();
	const isRoot = process.getuid?.() === 0;
	const args = [...QUIET_ARGS, ...(isRoot ? ['--no-sandbox'] : [])];
	return executablePath ? { executablePath, args } : { args };
}
