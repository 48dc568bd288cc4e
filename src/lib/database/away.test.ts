import { expect, it } from 'vitest';
import { findPostgres, startPostgres } from '../../cli/postgres.js';
import { isAway } from './away';
import { openDatabase } from './open-database';
import { RevisionRows } from './revisions';

const withCode = (code: string, more = {}) => Object.assign(new Error('why'), { code, ...more });

it.each([
	[withCode('ECONNREFUSED'), true],
	[withCode('57P01'), true],
	[withCode('57P03'), true],
	[withCode('53300'), true],
	[withCode('08006'), true],
	[new Error('Connection terminated unexpectedly'), true],
	[withCode('ERR_SQLITE_ERROR', { errcode: 13 }), true],
	[withCode('ENOSPC'), true],
	// Faults of the program.
	[withCode('23505'), false],
	[withCode('42601'), false],
	[withCode('ERR_SQLITE_ERROR', { errcode: 19 }), false],
	[new TypeError('x is not a function'), false],
	['text', false]
])('[F483] %o: %s', (error, away) => expect(isAway(error)).toBe(away));

const programs = findPostgres();
it.runIf(programs)('[F483] a PostgreSQL that was stopped is away', async () => {
	const server = await startPostgres(programs ?? '');
	const database = await openDatabase({ folder: '', address: server.url, report: () => undefined });
	const rows = new RevisionRows(database.db);
	expect(await rows.all()).toEqual([]);
	await server.stop();
	const failed = await rows.all().catch((error: unknown) => error);
	expect(isAway(failed)).toBe(true);
	await database.close();
});
