/**
 * Stands in for formats/recognize.ts where a page holds a timeline of ours as JSON and nothing else
 * comes: no other reader is carried along, and none that knows places in a text nobody sees.
 */
import type { Problem } from '$lib/base/result';
import { formatPath } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import type { ReadFile } from '$lib/formats/read-file';

type Recognition =
	{ readonly read: () => Generator<number, ReadFile> } | { readonly refused: readonly Problem[] };

export function recognize(bytes: Uint8Array): Promise<Recognition> {
	try {
		const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return Promise.resolve({ read: () => read(value) });
	} catch (error) {
		const message = `The JSON breaks off: ${String(error)}`;
		return Promise.resolve({
			refused: [{ code: 'file-syntax', path: '', message, severity: 'error' }]
		});
	}
}

function* read(value: unknown): Generator<number, ReadFile> {
	const { timeline, findings } = yield* readTimeline(value);
	const problems = findings.map(({ keys, ...found }): Problem => ({
		...found,
		path: formatPath(keys)
	}));
	return { timeline, problems };
}
