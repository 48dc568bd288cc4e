/** The databases that the tests run on: SQLite, and PostgreSQL where the machine has it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, startPostgres } from '../../cli/postgres.js';
import { openDatabase, type OpenDatabase } from './open-database';

export interface TestEngine {
	readonly name: string;
	/** A database with nothing in it. */
	readonly open: () => Promise<OpenDatabase>;
	/** Opens the same one again. */
	readonly again: () => Promise<OpenDatabase>;
	readonly stop: () => Promise<void>;
}

const report = (line: string) => {
	throw new Error(line);
};

function sqlite(): TestEngine {
	let folder = '';
	const again = () => openDatabase({ folder, address: undefined, report });
	return {
		name: 'SQLite',
		again,
		open: () => {
			folder = mkdtempSync(join(tmpdir(), 'dateline-data-'));
			return again();
		},
		stop: () => {
			if (folder !== '') rmSync(folder, { recursive: true });
			return Promise.resolve();
		}
	};
}

function postgres(programs: string): TestEngine {
	let server: Promise<Awaited<ReturnType<typeof startPostgres>>> | undefined;
	let name = '';
	let count = 0;
	const again = async () => {
		const { url } = await (server ??= startPostgres(programs));
		const address = url.replace(/\/\w+$/, `/${name}`);
		return openDatabase({ folder: '', address, report: () => undefined });
	};
	return {
		name: 'PostgreSQL',
		again,
		open: async () => {
			const { url } = await (server ??= startPostgres(programs));
			name = `test${++count}`;
			const { Client } = (await import('pg')).default;
			const client = new Client({ connectionString: url });
			await client.connect();
			await client.query(`create database ${name}`);
			await client.end();
			return again();
		},
		stop: async () => {
			await (await server)?.stop();
		}
	};
}

/** One of each, with servers of their own. */
export function testEngines(): readonly TestEngine[] {
	const programs = findPostgres();
	return [sqlite(), ...(programs === undefined ? [] : [postgres(programs)])];
}
