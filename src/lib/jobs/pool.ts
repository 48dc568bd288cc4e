/** The threads that do jobs, with limits on their number, on waiting jobs, and on time. */
import { getEnvironmentData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Job, JobResult } from './job';
import { JOBS_SCRIPT } from './jobs-script';

/** In addition to the main thread and the site's thread, one is enough for two cores. */
const THREADS = 1;
const MOST_WAITING = 32;
const LIMIT_MS = 30_000;
/** A thread without work ends and frees its memory. */
const IDLE_MS = 30_000;
/** Memory of a thread. Only the job that needs more fails. */
const MEMORY_MB = 1024;

/** The time limit ended a job. */
export const TOO_LATE = 'too late';

let pool: Piscina<Job, JobResult> | undefined;

/**
 * @param signal - cancels the job when nobody waits for it any longer
 * @throws if it fails, or if too many jobs wait
 */
export async function runJob(job: Job, signal: AbortSignal): Promise<JobResult | typeof TOO_LATE> {
	const script = getEnvironmentData(JOBS_SCRIPT);
	// “vite dev” has no build, and one reader.
	if (typeof script !== 'string') return (await import('./do-job')).default(job);
	pool ??= new Piscina<Job, JobResult>({
		filename: fileURLToPath(script),
		minThreads: 0,
		maxThreads: THREADS,
		maxQueue: MOST_WAITING,
		idleTimeout: IDLE_MS,
		resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
		recordTiming: false
	});
	const limited = new AbortController();
	const late = new Error(TOO_LATE);
	const limit = setTimeout(() => limited.abort(late), LIMIT_MS);
	const leave = () => limited.abort();
	signal.addEventListener('abort', leave, { once: true });
	try {
		return await pool.run(job, { signal: limited.signal });
	} catch (error) {
		if (limited.signal.reason === late) return TOO_LATE;
		throw error;
	} finally {
		clearTimeout(limit);
		signal.removeEventListener('abort', leave);
	}
}
