/**
 * Runs all checks: lint, types, unit tests, build, end-to-end tests.
 * Ends with one line that adds up what the runners counted; exits 1 if anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findFirefox, findWebKit } from './browser.js';
import { findPostgres, installPostgres } from './postgres.js';

const RESULTS = 'e2e/.results';
const UNIT_REPORT = `${RESULTS}/unit.json`;
const E2E_REPORT = `${RESULTS}/report.json`;
const EXPORT_REPORT = `${RESULTS}/export.json`;
const FIREFOX_REPORT = `${RESULTS}/firefox.json`;
const WEBKIT_REPORT = `${RESULTS}/webkit.json`;

if (!findPostgres()) installPostgres();
const engines = ['SQLite', ...(findPostgres() ? ['PostgreSQL'] : [])];
if (engines.length === 1)
	console.log(
		'No PostgreSQL was found: the database is tried with SQLite alone. Install it, or name the folder of its programs in DATELINE_POSTGRES.'
	);

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} args - for npm
 * @property {() => { passed: number, failed: number }} [counts] - without a runner of tests it counts as one
 * @property {boolean} [needsBuild]
 */

/** @param {Step} step @param {boolean} isAlone - its output is shown at once @returns {Promise<boolean>} */
function run({ name, args }, isAlone) {
	if (isAlone) console.log(`\n— ${name}`);
	const output = isAlone ? 'inherit' : 'pipe';
	const child = spawn('npm', args, {
		env: { ...process.env, DATELINE_TESTED: 'build' },
		stdio: ['ignore', output, output],
		shell: process.platform === 'win32'
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString()));
	return new Promise((resolve) => {
		child.on('close', (status) => {
			if (!isAlone) console.log(`\n— ${name}\n${said}`);
			resolve(status === 0);
		});
	});
}

/** @param {string} file */
function readJson(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * One group after the other; the steps of a group run at the same time. Most programs keep one core busy: steps
 * are grouped so that no core waits, and no step writes what another one reads.
 *
 * @type {Step[][]}
 */
const groups = [
	[{ name: 'messages and types of routes', args: ['run', 'sync'] }],
	[
		{ name: 'lint', args: ['run', 'lint:code'] },
		{ name: 'types', args: ['run', 'check:files'] },
		{
			name: 'unit tests',
			args: [
				'run',
				'test:unit:files',
				'--',
				'--reporter=default',
				'--reporter=json',
				`--outputFile=${UNIT_REPORT}`
			],
			counts: () => {
				const { numPassedTests, numFailedTests } = readJson(UNIT_REPORT);
				return { passed: numPassedTests, failed: numFailedTests };
			}
		}
	],
	[
		{ name: 'build', args: ['run', 'build'] },
		{ name: 'layout of the code', args: ['run', 'lint:layout'] }
	],
	[
		{
			name: 'end-to-end tests',
			args: ['run', 'test:e2e'],
			needsBuild: true,
			counts: () => countsOf(E2E_REPORT)
		}
	]
];
/** Each of them waits more than it works, so they run at the same time. @type {Step[]} */
const others = [
	{
		name: 'end-to-end tests of the site as files',
		args: ['run', 'test:export'],
		needsBuild: true,
		counts: () => countsOf(EXPORT_REPORT)
	}
];
if (findFirefox())
	others.push({
		name: 'end-to-end tests in Firefox',
		args: ['run', 'test:firefox'],
		needsBuild: true,
		counts: () => countsOf(FIREFOX_REPORT)
	});
else console.log('No Firefox was found: what is tried in it as well is tried in Chromium alone.');
if (findWebKit())
	others.push({
		name: 'end-to-end tests in WebKit',
		args: ['run', 'test:webkit'],
		needsBuild: true,
		counts: () => countsOf(WEBKIT_REPORT)
	});
else console.log('No WebKitGTK was found, or no Xvfb: nothing is tried in it.');
groups.push(others);

/** @param {string} report - of Playwright */
function countsOf(report) {
	const { expected, unexpected, flaky } = readJson(report).stats;
	return { passed: expected, failed: unexpected + flaky };
}

let passed = 0;
let failed = 0;
let built = true;
for (const group of groups) {
	const steps = group.filter(({ needsBuild }) => built || !needsBuild);
	const ended = steps.map(async (step) => ({ step, ok: await run(step, steps.length === 1) }));
	for (const { step, ok } of await Promise.all(ended)) add(step, ok);
}
console.log(`\nThe database was tried with ${engines.join(' and ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** @param {Step} step @param {boolean} ok */
function add({ name, counts }, ok) {
	if (name === 'build') built = ok;
	const counted = counts && tryCount(counts);
	if (counted && counted.passed + counted.failed > 0) {
		passed += counted.passed;
		failed += ok ? counted.failed : Math.max(1, counted.failed);
	} else if (ok && !counts) passed++;
	else failed++;
}

/** @param {() => { passed: number, failed: number }} counts */
function tryCount(counts) {
	try {
		return counts();
	} catch {
		return undefined; // the runner failed before its report: the step counts as failed
	}
}
