/** What is installed: under which licences, from where, and whether it runs something on the way. */
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

/** Licences under which what is made with a package may be given to anybody. */
const LICENCES =
	'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 CC0-1.0 Unlicense Zlib MPL-2.0 OFL-1.1 W3C-20150513'.split(
		' '
	);
/** Packages that do not say theirs in their description, read by hand. */
const READ_BY_HAND: Record<string, string> = {
	'@inlang/plugin-message-format': 'MIT, in its file LICENSE',
	i: 'MIT, in its file LICENSE',
	'sqlite-wasm-kysely': 'MIT, in its file LICENSE'
};
/** What a package does when it is installed, where nothing here needs it. */
const SCRIPTS: Record<string, string> = {};

it('every licence has been looked at', () => {
	const unknown = installed.filter(([path, { license = '' }]) => {
		const isKnown = license
			.replace(/[()]/g, '')
			.split(' AND ')
			.every((part) => part.split(' OR ').some((one) => LICENCES.includes(one)));
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
