/**
 * The number of connections stays below the number of files that the process may open. One more connection
 * closes the one that has been idle longest, so that idle connections lock nobody out.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Files that the process itself needs open. */
const RESERVED = 128;
/** The limit if none is known, or if it is higher. */
const MOST = 16_384;
const LEAST = 16;

export function capConnections(server: Server, most = connectionLimit()): void {
	/** In the order in which they became idle. */
	const idle = new Set<Socket>();
	let open = 0;
	server.on('connection', (socket) => {
		open++;
		idle.add(socket);
		socket.once('close', () => {
			open--;
			idle.delete(socket);
		});
		const [oldest] = idle;
		if (open > most && oldest && oldest !== socket) oldest.destroy();
		else if (open > most) socket.destroy();
	});
	server.prependListener('request', (request, response) => {
		const { socket } = request;
		idle.delete(socket);
		response.once('close', () => {
			if (!socket.destroyed) idle.add(socket);
		});
	});
}

/** Of this process, minus its own files. */
export function connectionLimit(): number {
	const files = openFilesLimit();
	return Math.max(LEAST, Math.min(MOST, files - RESERVED, Math.floor(files * 0.8)));
}

/** The limit of the system; Infinity if it is unknown. */
function openFilesLimit(): number {
	// Otherwise the report looks up the names of peers. Node 20 has this option, but its types do not.
	Object.assign(process.report, { excludeNetwork: true });
	const { userLimits } = process.report.getReport() as {
		userLimits?: { open_files?: { soft: number | 'unlimited' } };
	};
	const soft = userLimits?.open_files?.soft;
	return typeof soft === 'number' ? soft : Infinity;
}
