/** Ten real chronologies, of every precision and rhythm: each is read completely, and shows its special feature. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from '$lib/formats/native/read';
import { toReading } from '$lib/story/to-reading';

const FOLDER = 'e2e/fixtures/gallery';
const files = readdirSync(FOLDER);

function read(file: string) {
	const { timeline, problems } = drain(readTimelineFile(readFileSync(`${FOLDER}/${file}`, 'utf8')));
	return { timeline, problems };
}

it('there are ten', () => {
	expect(files).toHaveLength(10);
});

describe.each(files)('%s', (file) => {
	it('is read without a problem, with 12 to 60 events, each on the chart', () => {
		const { timeline, problems } = read(file);
		expect(problems).toEqual([]);
		if (!timeline) throw new Error('no timeline');
		const { events } = toReading('name', timeline);
		expect(events.length).toBeGreaterThanOrEqual(12);
		expect(events.length).toBeLessThanOrEqual(60);
		expect(events).toHaveLength(timeline.events.length);
	});
});

it.each([
	['apollo-11', 'step', 'Mon 21 Jul 1969, 02:56 UTC'],
	['berlin-wall', 'concrete', 'about 1975'],
	['covid-19-2020', 'sequence', '10 or 11 Jan 2020'],
	['deep-time', 'bang', 'about 13.787 billion BC'],
	['rome-and-carthage', 'cannae', '2 Aug 216 BC'],
	['space-telescopes', 'hubble', 'since Tue 24 Apr 1990'],
	['titanic', 'sinks', 'Mon 15 Apr 1912, 02:20']
])('%s dates “%s” %s', (file, id, words) => {
	const { timeline } = read(`${file}.timeline.yaml`);
	if (!timeline) throw new Error('no timeline');
	const event = toReading('name', timeline).events.find((one) => one.id === id);
	expect(event?.date.words).toBe(words);
});
