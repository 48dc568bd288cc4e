/** The process that opens media files: its tasks come as messages, one at a time. */
import { setPriority } from 'node:os';
import { reportOf } from '$lib/media/media-process';
import type { Task } from '$lib/media/task';

/** Readers of pages come first. */
const NICE = 10;
if (process.platform !== 'win32') setPriority(NICE);

const { doTask } = await import('$lib/media/task');
process.on('message', (task: Task) => {
	void reportOf(doTask(task)).then((report) => process.send?.(report));
});
process.on('disconnect', () => process.exit());
