/** Checks before a large file is read whether there is enough memory: running out would end the server. */
import { getHeapStatistics } from 'node:v8';

/** Bytes of memory that a byte of a file takes while it is read, measured; docs/performance.md. */
export const HEAP_A_BYTE = 14;
const MEGABYTE = 1024 * 1024;

/** Throws if the memory is not enough. @param fileBytes - its size */
export function checkMemory(fileBytes: number): void {
	const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
	const needed = fileBytes * HEAP_A_BYTE;
	if (needed <= limit - used) return;
	const requested = Math.ceil((needed + used) / MEGABYTE);
	throw new Error(
		`there is not enough memory: it needs about ${Math.ceil(needed / MEGABYTE)} MB and ${Math.floor((limit - used) / MEGABYTE)} MB are left. Start with NODE_OPTIONS=--max-old-space-size=${requested}`
	);
}
