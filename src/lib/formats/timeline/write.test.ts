import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { readTimelineFile } from './read';
import { arbitraryFile } from './fixtures/arbitrary-files';
import { writeJson, writeYaml } from './write';

const told = (findings: readonly { code: string; message: string; severity: string }[]) =>
	findings.map(({ code, message, severity }) => `${severity} ${code} ${message}`).sort();

it(
	'[W1] YAML and JSON are read as what was written, with the same warnings',
	{ timeout: 60_000 },
	() => {
		fc.assert(
			fc.property(arbitraryFile, (file) => {
				const expected = told(drain(readTimeline(file)).findings);
				for (const text of [writeYaml(file), writeJson(file)]) {
					const read = drain(readTimelineFile(text));
					expect(isDeepStrictEqual(read.file, file), text).toBe(true);
					expect(told(read.problems)).toEqual(expected);
				}
			}),
			{ numRuns: 1000, seed: 1 }
		);
	}
);
