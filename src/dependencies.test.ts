/** The installed packages: their licences, their origin, and whether they run an install script. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Installed {
	license?: string;
	resolved?: string;
	hasInstallScript?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Installed>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

/** Licences that allow everybody to use software made with a package. */
const LICENCES =
	'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 CC0-1.0 Unlicense Zlib MPL-2.0 OFL-1.1 W3C-20150513'.split(
		' '
	);
/** Libraries that we use as they are, as files of their own: their licence allows that for any software. */
const LINKED = 'LGPL-3.0-or-later';
/** Packages without a licence in their description, checked by hand. */
const READ_BY_HAND: Record<string, string> = {
	'@inlang/plugin-message-format': 'MIT, in its file LICENSE',
	i: 'MIT, in its file LICENSE',
	'sqlite-wasm-kysely': 'MIT, in its file LICENSE'
};
/** Install scripts that we do not need. */
const SCRIPTS: Record<string, string> = {
	'@photostructure/sqlite': 'builds only what has no finished program in the package'
};

it('every licence has been looked at', () => {
	const unknown = installed.filter(([path, { license = '' }]) => {
		const isKnown = license
			.replace(/[()]/g, '')
			.split(' AND ')
			.every((part) => part.split(' OR ').some((one) => LICENCES.includes(one) || one === LINKED));
		return !isKnown && !(nameOf(path) in READ_BY_HAND);
	});
	expect(unknown.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

it('no package needs to run something when it is installed', () => {
	const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
	expect(scripts.map(([path]) => nameOf(path))).toEqual(Object.keys(SCRIPTS));
});

it('the lock names no address to download from', () => {
	expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it('what the server runs and browsers are sent is under dependencies', () => {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		dependencies: Record<string, string>;
	};
	const sources = import.meta.glob<string>(
		[
			'/src/**/*.{ts,svelte}',
			'/src/**/*.css',
			// Only imported by tests.
			'!/src/**/*.test.ts',
			'!/src/**/{fixtures/**,test-*.ts}',
			'!/src/fixed-seed.ts',
			'!/src/lib/messages/**',
			'!/src/embed/builds.ts'
		],
		{ query: '?raw', import: 'default', eager: true }
	);
	const IMPORT =
		/^\s*(?:import|export) (?!type)(?:[\w*{][^;'"]* from )?'((?:@[\w-]+\/)?[a-z][\w.-]*)/gm;
	const imported = new Set(
		Object.values(sources).flatMap((code) =>
			[...code.matchAll(IMPORT)].map(([, name = '']) => name)
		)
	);
	// Part of the build: SvelteKit is in its output, and Node has its own modules.
	const ours = ['node', '@sveltejs/kit', 'virtual'];
	const missing = [...imported].filter((name) => !(name in dependencies) && !ours.includes(name));
	expect(missing.sort()).toEqual([]);
	expect(imported.size).toBeGreaterThan(20);
});
