/** Timelines of many events, as files of a folder: `days-1000.timeline.json` and so on. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DATE_FORMS, generateTimeline } from '../support/generate.js';
import { generateBursts } from './bursts.js';

/** Written in parts, because one text would be too long for a string. */
const EVENTS_A_WRITE = 1000;

/** @typedef {{ seed?: number, burstier?: boolean }} Options */

/**
 * Each on an exact day, or in bursts.
 *
 * @type {Record<string, (count: number, options: Options) => { events: { date: unknown, headline: string }[] }>}
 */
export const SHAPES = {
	days: (count, { seed = 1 }) => generateTimeline(count, { seed, forms: DATE_FORMS.slice(0, 1) }),
	bursts: generateBursts
};

/**
 * @param {string} folder
 * @param {string} shape
 * @param {number} count of events
 * @param {Options} [options]
 * @returns {[startMs: number, headline: string, endMs?: number][]} of `e0`, `e1` and so on
 */
export function writeTimeline(folder, shape, count, options = {}) {
	const generate = SHAPES[shape];
	if (!generate) throw new Error(`no shape ${shape}`);
	const { events, ...head } = generate(count, options);
	const file = openSync(join(folder, `${shape}-${count}.timeline.json`), 'w');
	writeSync(file, `${JSON.stringify(head).slice(0, -1)},"events":[`);
	for (let i = 0; i < events.length; i += EVENTS_A_WRITE) {
		const some = events.slice(i, i + EVENTS_A_WRITE).map((event) => JSON.stringify(event));
		writeSync(file, `${i > 0 ? ',' : ''}${some.join(',\n')}`);
	}
	writeSync(file, ']}');
	closeSync(file);
	return events.map(({ date, headline }) => {
		const [start = '', end] = String(date).split('/');
		return end === undefined
			? [Date.parse(start), headline]
			: [Date.parse(start), headline, Date.parse(end)];
	});
}
