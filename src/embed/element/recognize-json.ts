/**
 * Replaces formats/recognize.ts if a page only contains our own JSON: no other reader is included, and no code
 * for places in a text that nobody sees.
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
