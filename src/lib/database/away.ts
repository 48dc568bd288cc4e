/** Tells a database that does not answer at the moment from a fault of the program. Pure. */
import { isOfDisk } from './sqlite';

/** Of the network, when a server is stopped, restarted or cannot be reached. */
const OF_NETWORK: readonly string[] = [
	'ECONNREFUSED',
	'ECONNRESET',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EPIPE',
	'ETIMEDOUT'
];
/** Connection exceptions, too many connections, operator intervention. PostgreSQL, appendix A */
const OF_SERVER = /^(?:08\w{3}|53300|57\w{3})$/;
/** Of the client of PostgreSQL, which gives these no code. */
const OF_CLIENT = /connection terminated|timeout exceeded when trying to connect|not queryable/i;

/** Whether the same request may succeed in a moment: also on a disk that is full, when there is room again. */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code } = error as { code?: unknown };
	return (
		(typeof code === 'string' && (OF_NETWORK.includes(code) || OF_SERVER.test(code))) ||
		OF_CLIENT.test(error.message) ||
		isOfDisk(error)
	);
}
