/**
 * Everything that has to hold: lint, types, unit tests, build, end-to-end tests.
 * Ends with one line that adds up what the runners counted; exits 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findFirefox, findWebKit } from './browser.js';

const RESULTS = 'e2e/.results';
const UNIT_REPORT = `${RESULTS}/unit.json`;
const E2E_REPORT = `${RESULTS}/report.json`;
const EXPORT_REPORT = `${RESULTS}/export.json`;
const FIREFOX_REPORT = `${RESULTS}/firefox.json`;
const WEBKIT_REPORT = `${RESULTS}/webkit.json`;

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/**
 * @param {string} name
 * @param {string[]} args - for npm
 */
function step(name, args) {
	console.log(`\n— ${name}`);
	return (
		spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
	);
}

/** @param {string} file */
function readJson(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}

/** Steps without a runner count as one each. */
const steps = [
	{ name: 'lint', args: ['run', 'lint'] },
	{ name: 'types', args: ['run', 'check'] },
	{
		name: 'unit tests',
		args: [
			'run',
			'test:unit',
			'--',
			'--reporter=default',
			'--reporter=json',
			`--outputFile=${UNIT_REPORT}`
		],
		counts: () => {
			const { numPassedTests, numFailedTests } = readJson(UNIT_REPORT);
			return { passed: numPassedTests, failed: numFailedTests };
		}
	},
	{ name: 'build', args: ['run', 'build'] },
	{
		name: 'end-to-end tests',
		args: ['run', 'test:e2e'],
		counts: () => countsOf(E2E_REPORT)
	},
	{
		name: 'end-to-end tests of the site as files',
		args: ['run', 'test:export', '--', 'e2e/export/'],
		counts: () => countsOf(EXPORT_REPORT)
	}
];
if (findFirefox())
	steps.push({
		name: 'end-to-end tests in Firefox',
		args: ['run', 'test:firefox'],
		counts: () => countsOf(FIREFOX_REPORT)
	});
else console.log('No Firefox was found: what is tried in it as well is tried in Chromium alone.');
if (findWebKit())
	steps.push({
		name: 'end-to-end tests in WebKit',
		args: ['run', 'test:webkit'],
		counts: () => countsOf(WEBKIT_REPORT)
	});
else console.log('No WebKitGTK was found, or no Xvfb: nothing is tried in it.');

/** @param {string} report - of Playwright */
function countsOf(report) {
	const { expected, unexpected, flaky } = readJson(report).stats;
	return { passed: expected, failed: unexpected + flaky };
}

let passed = 0;
let failed = 0;
let built = true;
for (const { name, args, counts } of steps) {
	if (name.startsWith('end-to-end tests') && !built) break;
	const ok = step(name, args);
	if (name === 'build') built = ok;
	const counted = counts && tryCount(counts);
	if (counted && counted.passed + counted.failed > 0) {
		passed += counted.passed;
		failed += ok ? counted.failed : Math.max(1, counted.failed);
	} else if (ok && !counts) passed++;
	else failed++;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** @param {() => { passed: number, failed: number }} counts */
function tryCount(counts) {
	try {
		return counts();
	} catch {
		return undefined; // the runner did not get as far as its report: the step counts as failed
	}
}
