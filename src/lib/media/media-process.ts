/**
 * The process that opens media files. It is not this one, because the file of a stranger may end it or take its
 * memory: then only the task that it was doing fails, and the next one gets a new process.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { getEnvironmentData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { messageOf } from '$lib/base/error-text';
import { MEDIA_SCRIPT } from './media-script';
import type { Done, Task } from './task';

const LIMIT_MS = 60_000;
/** A process without work ends and frees its memory. */
const IDLE_MS = 20_000;
/** One task at a time: they take a processor each, and the memory of a picture. */
const queue = new PQueue({ concurrency: 1 });

/** From the process. */
export type Report = { readonly done: Done } | { readonly failed: string };

let child: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * @param priority - tasks with a higher one come first
 * @throws if it fails, takes too long, or ends the process
 */
export function runTask(task: Task, priority = 0): Promise<Done> {
	return queue.add(() => start(task), { priority });
}

async function start(task: Task): Promise<Done> {
	const script = getEnvironmentData(MEDIA_SCRIPT);
	// “vite dev” and tests have no build.
	if (typeof script !== 'string') return (await import('./task')).doTask(task);
	clearTimeout(idle);
	// It may have ended while nobody needed it.
	if (!child?.connected)
		child = fork(fileURLToPath(script), { serialization: 'advanced', execArgv: [] });
	const running = child;
	try {
		return await ask(running, task);
	} finally {
		// A command that has ended does not wait for it.
		running.unref();
		running.channel?.unref();
		idle = setTimeout(() => stop(running), IDLE_MS).unref();
	}
}

function ask(running: ChildProcess, task: Task): Promise<Done> {
	return new Promise((resolve, reject) => {
		const end = (how: () => void) => {
			clearTimeout(limit);
			running.off('message', onmessage);
			running.off('exit', onexit);
			running.off('error', onerror);
			how();
		};
		const onmessage = (report: Report) => {
			end(() => ('done' in report ? resolve(report.done) : reject(new Error(report.failed))));
		};
		const onexit = () => {
			end(() => reject(new Error('it ended the process that read it')));
			stop(running);
		};
		const onerror = (error: Error) => {
			end(() => reject(error));
			stop(running);
		};
		const limit = setTimeout(() => {
			end(() => reject(new Error(`it takes longer than ${LIMIT_MS / 1000} seconds`)));
			stop(running);
		}, LIMIT_MS);
		running.on('message', onmessage).once('exit', onexit).once('error', onerror);
		running.ref();
		running.channel?.ref();
		running.send(task, (error) => {
			if (error) onerror(error);
		});
	});
}

function stop(running: ChildProcess): void {
	if (child === running) child = undefined;
	running.kill('SIGKILL');
}

/** The answer to a task. */
export async function reportOf(working: Promise<Done>): Promise<Report> {
	try {
		return { done: await working };
	} catch (error) {
		return { failed: messageOf(error) };
	}
}
