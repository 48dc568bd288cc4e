/** Work on media files, done one after the other. Data only: it is sent to a process. */
import type { MediaFacts } from '$lib/document/media-facts';
import { inspectFile, type Refused } from './inspect';
import { makeSize, type SizeAsked } from './picture';

export type Task =
	| { readonly kind: 'inspect'; readonly path: string; readonly name: string }
	| ({ readonly kind: 'size' } & SizeAsked);

/** Of a size: undefined when it is written. */
export type Done = MediaFacts | Refused | undefined;

/** @throws if a size cannot be made */
export async function doTask(task: Task): Promise<Done> {
	if (task.kind === 'inspect') return inspectFile(task.path, task.name);
	await makeSize(task);
	return undefined;
}
