/**
 * A PostgreSQL for tests, in a temporary folder: from DATELINE_POSTGRES (a folder of its programs), or of the system.
 * As root it runs as another user, because PostgreSQL refuses to run as root.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SYSTEM_FOLDERS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];
/** The user that the package of a Linux system makes. */
const USER = 'postgres';
const TRIES = 200;
const TRY_MS = 25;

/** The folder with `initdb` and `postgres`; undefined: there is none. @returns {string | undefined} */
export function findPostgres() {
	const asked = process.env.DATELINE_POSTGRES;
	if (asked) return asked;
	const folders = SYSTEM_FOLDERS.flatMap((folder) =>
		existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin')) : []
	);
	return folders.sort().findLast((folder) => existsSync(join(folder, 'initdb')));
}

/** Asks the system's package manager for one, as root on Linux. */
export function installPostgres() {
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
		return;
	console.log("No PostgreSQL found; asking the system's package manager.");
	spawnSync('apt-get', ['install', '-y', 'postgresql'], {
		stdio: 'inherit',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
}

/**
 * Starts a server with an empty database.
 *
 * @param {string} programs - as found
 * @returns {Promise<{ url: string, stop: () => Promise<void>, kill: () => void }>}
 */
export async function startPostgres(programs) {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
	const isRoot = process.getuid?.() === 0;
	/** @type {{ uid?: number, gid?: number }} */
	const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
	if (isRoot) chownSync(folder, user.uid ?? 0, user.gid ?? 0);
	const data = join(folder, 'data');
	execFileSync(
		join(programs, 'initdb'),
		['-D', data, '-U', USER, '--no-sync', '--auth=trust', '-E', 'UTF8', '--locale=C'],
		{ ...user, cwd: folder, stdio: 'ignore' }
	);
	const port = await freePort();
	const server = spawn(
		join(programs, 'postgres'),
		['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
		{ ...user, cwd: folder, stdio: 'ignore' }
	);
	const end = () => server.kill('SIGKILL');
	process.once('exit', end);
	const ready = () =>
		spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;
	for (let i = 0; !ready(); i++) {
		if (i === TRIES || server.exitCode !== null)
			throw new Error(`PostgreSQL from ${programs} does not start.`);
		await new Promise((resolve) => setTimeout(resolve, TRY_MS));
	}
	return {
		url: `postgres://${USER}@127.0.0.1:${port}/postgres`,
		kill: () => void server.kill('SIGKILL'),
		stop: () =>
			new Promise((resolve) => {
				process.off('exit', end);
				server.once('exit', () => {
					rmSync(folder, { recursive: true, force: true });
					resolve();
				});
				if (!server.kill('SIGINT')) resolve();
			})
	};
}

/** @param {'-u' | '-g'} flag */
function idOf(flag) {
	return Number(execFileSync('id', [flag, USER], { encoding: 'utf8' }));
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
