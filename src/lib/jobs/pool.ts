/** The threads that do jobs: bounded in number, in what waits for them, and in time. */
import { getEnvironmentData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Job, JobResult } from './job';
import { JOBS_SCRIPT } from './jobs-script';

/** Beside the thread that answers and the one that makes pages, one is enough for two cores. */
const THREADS = 1;
const MOST_WAITING = 32;
const LIMIT_MS = 30_000;
/** A thread without work ends, with what it has in memory. */
const IDLE_MS = 30_000;
/** Of a thread. A job that needs more fails alone. */
const MEMORY_MB = 1024;

/** A job was ended by its limit of time. */
export const TOO_LATE = 'too late';

let pool: Piscina<Job, JobResult> | undefined;

/**
 * @param signal - ends the job: nobody waits for it any longer
 * @throws where it fails, or too many wait
 */
export async function runJob(job: Job, signal: AbortSignal): Promise<JobResult | typeof TOO_LATE> {
	const script = getEnvironmentData(JOBS_SCRIPT);
	// Under “vite dev” there is no build, and one reader.
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
