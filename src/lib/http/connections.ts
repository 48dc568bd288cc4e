/**
 * Connections stay below the number of files that the process may have open. When one more would pass it,
 * the connection that has been idle longest makes room: a crowd of idle ones locks nobody out.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Files that the process itself needs open. */
const RESERVED = 128;
/** Where no limit is known, and where it is higher. */
const MOST = 16_384;
const LEAST = 16;

export function capConnections(server: Server, most = connectionLimit()): void {
	/** In the order in which they fell idle. */
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

/** Of this process, with room for its own files. */
function connectionLimit(): number {
	const files = openFilesLimit();
	return Math.max(LEAST, Math.min(MOST, files - RESERVED, Math.floor(files * 0.8)));
}

/** As the system has it; Infinity where it does not say. */
function openFilesLimit(): number {
	// Else it looks up the names of its peers. Node 20 has it, its types have not.
	Object.assign(process.report, { excludeNetwork: true });
	const { userLimits } = process.report.getReport() as {
		userLimits?: { open_files?: { soft: number | 'unlimited' } };
	};
	const soft = userLimits?.open_files?.soft;
	return typeof soft === 'number' ? soft : Infinity;
}
