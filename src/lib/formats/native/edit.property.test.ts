import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { editTimelineText } from './edit';
import { readTimelineFile } from './read';
import { arbitraryFile } from './fixtures/arbitrary-files';
import { writeYaml } from './write';

const read = (text: string) => drain(readTimelineFile(text)).file;

it(
	'[E0] any text becomes any file, and it is the text that is changed',
	{ timeout: 60_000 },
	() => {
		fc.assert(
			fc.property(arbitraryFile, arbitraryFile, fc.boolean(), (before, after, isJson) => {
				const [head, text] = isJson
					? ['{\n  ', JSON.stringify(before, undefined, 2)]
					: ['# head\n', `# head\n${writeYaml(before)}`];
				const edited = editTimelineText(text, after);
				expect(isDeepStrictEqual(read(edited), after), edited).toBe(true);
				expect(edited.slice(0, head.length)).toBe(head);
			}),
			{ numRuns: 80, seed: 5 }
		);
	}
);

/** An event as an author might write it; no part of it may be lost. */
const written = (name: string) =>
	`  # above ${name}\n  - id: ${name} # behind ${name}\n    headline:   'About  ${name}'\n    # within ${name}\n    date: 2025-08-12\n    # below ${name}\n`;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

it('[E4] events that go, come and change places leave the others as they are', () => {
	fc.assert(
		fc.property(
			fc.shuffledSubarray(NAMES, { minLength: 1 }),
			fc.shuffledSubarray([...NAMES, 'new', 'other'], { minLength: 1 }),
			fc.constantFrom('', '\n', '\n  # apart\n\n'),
			(before, after, gap) => {
				const text = `version: 1 # one\ntitle: T\nevents:\n${before.map(written).join(gap)}# end\n`;
				const file = {
					version: 1,
					title: 'T',
					events: after.map((id) => ({ id, headline: `About  ${id}`, date: '2025-08-12' }))
				} as const;
				const edited = editTimelineText(text, file);
				expect(read(edited)).toEqual(file);
				const staying = after.filter((name) => before.includes(name));
				for (const name of staying) expect(edited).toContain(written(name).trimEnd());
				for (const name of before.filter((one) => !after.includes(one)))
					expect(edited).not.toContain(`above ${name}`);
				expect(edited.startsWith('version: 1 # one\ntitle: T\nevents:\n')).toBe(true);
				expect(edited.endsWith('\n# end\n')).toBe(true);
			}
		),
		{ numRuns: 150, seed: 6 }
	);
});
