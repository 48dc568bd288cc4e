import { isDeepStrictEqual } from 'node:util';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from './read';
import { arbitraryFile } from './fixtures/arbitrary-files';
import { writeYaml } from './write';
import { editTimelineText } from './edit';
it('fuzz', { timeout: 600000 }, () => {
	const files = fc.sample(arbitraryFile, { numRuns: 1500, seed: 78 });
	writeFileSync(
		'/tmp/py.json',
		JSON.stringify(files.map((f) => [JSON.stringify(f), writeYaml(f)]))
	);
	let anew = 0;
	files.forEach((f, i) => {
		const t = writeYaml(f);
		expect(isDeepStrictEqual(drain(readTimelineFile(t)).file, f), t).toBe(true);
		const g = files[(i * 7 + 1) % files.length]!;
		const out = editTimelineText('# h\n' + t, g);
		expect(isDeepStrictEqual(drain(readTimelineFile(out)).file, g), out).toBe(true);
		if (!out.startsWith('# h')) {
			anew++;
			console.log(t, '-----', JSON.stringify(g));
		}
	});
	console.log('anew', anew);
});
