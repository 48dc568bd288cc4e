/** Timelines of many events, as files of a folder: `days-1000.timeline.json` and so on. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DATE_FORMS, generateTimeline } from '../support/generate.js';

/** Written a part at a time: a text of all would be too long for one string. */
const EVENTS_A_WRITE = 1000;

/**
 * @param {string} folder
 * @param {number} count of events, each on an exact day
 */
export function writeDays(folder, count) {
	const { events, ...head } = generateTimeline(count, { forms: DATE_FORMS.slice(0, 1) });
	const file = openSync(join(folder, `days-${count}.timeline.json`), 'w');
	writeSync(file, `${JSON.stringify(head).slice(0, -1)},"events":[`);
	for (let i = 0; i < events.length; i += EVENTS_A_WRITE) {
		const some = events.slice(i, i + EVENTS_A_WRITE).map((event) => JSON.stringify(event));
		writeSync(file, `${i > 0 ? ',' : ''}${some.join(',\n')}`);
	}
	writeSync(file, ']}');
	closeSync(file);
	return events.map(({ date, headline }) => [Date.parse(String(date)), headline]);
}
