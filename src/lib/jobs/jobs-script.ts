/** The name under which the address of the jobs' script is passed to a thread. */
export const JOBS_SCRIPT = 'dateline:jobs';
