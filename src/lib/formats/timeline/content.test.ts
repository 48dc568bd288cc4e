import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTimelineFile } from './read';

it.each(['russia-north-korea', 'russia-north-korea-record'])('%s', (n) => {
	const r = readTimelineFile(readFileSync(`src/content/${n}.timeline.yaml`, 'utf8'));
	expect(r.problems).toEqual([]);
	expect(r.timeline?.events.length).toBeGreaterThan(4);
});
