/**
 * Reads SIMILE Timeline: its JSON, also in a script that is never executed, and its XML.
 * Pure. See ./SPEC.md.
 */
import type { Problem } from '$lib/base/result';
import type { DraftReader, Place } from '../shared/draft';
import { fieldOf, isFields, isList, textOf, toShown, type Fields } from '../shared/json-fields';
import { placesOfList, refuseJson } from '../shared/json-text';
import { Notes } from '../shared/notes';
import { unwrap } from '../shared/script/unwrap';
import { datesToText } from '../shared/script/dates';
import { areAges } from './ages';
import type { DateFormat } from './dates';
import { EventDrafter, type SimileEvent } from './events';
import { isInstantInJson, isInstantInXml } from './fields';
import { readXml } from './xml';

const MAX_LENGTH = 64_000_000;
const MAX_EVENTS = 1_000_000;
const EVENTS_A_STEP = 256;

interface Data {
	/** The data for all events. */
	readonly root: Fields;
	readonly known: readonly string[];
	readonly count: number;
	/** The field with the format of dates. */
	readonly formatField: string;
	readonly events: (notes: Notes) => Iterable<SimileEvent>;
	/** The place of text after the data of a script. */
	readonly behind?: (Place & { readonly text: string }) | undefined;
}

export const readSimile: DraftReader = function* (text, options) {
	if (text.length > MAX_LENGTH)
		return refuseJson('file-too-long', `The file is too long: ${MAX_LENGTH} characters at most.`);
	const data = /^[\uFEFF\s]*</.test(text) ? fromXml(text) : fromJson(text);
	if ('refused' in data) return data;
	yield 0.3;
	const { root, known, count, formatField, behind } = data;
	if (count > MAX_EVENTS)
		return refuseJson('simile-too-many', `There are ${count} events in it: ${MAX_EVENTS} at most.`);
	const notes = new Notes();
	if (behind)
		notes.leftOut(behind, behind.text, 'The text after the data is not read.', 'simile-script');
	const events = [...data.events(notes)];
	const areOld = areAges(events.map(({ fields }) => fields));
	if (areOld)
		notes.warn(
			{ path: 'start' },
			'Dates are numbers that count down: they are read as millions of years ago.',
			'simile-ages'
		);
	const format = areOld ? 'ages' : formatOf(root, formatField, notes);
	const drafter = new EventDrafter(notes, format);
	drafter.unread.addAll(root, [...known, formatField], '', (path) => ({ path }));
	let done = 0;
	for (const event of events) {
		if (done++ % EVENTS_A_STEP === 0) yield 0.3 + (0.7 * done) / (count + 1);
		drafter.add(event);
	}
	return drafter.finish(options);
};

function fromXml(text: string): Data | { readonly refused: readonly Problem[] } {
	const xml = readXml(text);
	if ('refused' in xml) return xml;
	return {
		root: xml.root,
		known: Object.keys(xml.root).filter((name) => name.startsWith('xmlns')),
		count: xml.count,
		formatField: 'date-time-format',
		*events() {
			let i = 0;
			for (const { fields, body, line, column } of xml.events) {
				const path = `event[${i++}]`;
				const placeOf = (field: string) => ({ path: join(path, field), line, column });
				yield { fields, body, isInstant: isInstantInXml(fields), isNegated: false, placeOf };
			}
		}
	};
}

function fromJson(text: string): Data | { readonly refused: readonly Problem[] } {
	const unwrapped = unwrap(text.includes('new Date') ? datesToText(text) : text);
	if ('refused' in unwrapped)
		return {
			refused: unwrapped.refused.map((problem) => ({
				...problem,
				code: problem.code.replace('timelinejs-', 'simile-')
			}))
		};
	const { value, json, isJson, behind } = unwrapped;
	const list = isFields(value) ? fieldOf(value, 'events') : undefined;
	if (!isFields(value) || !isList(list))
		return refuseJson('simile-events', 'There is no list of events in it, called “events”.');
	const lines = list.length === 0 ? [] : placesOfList(json, ['events']);
	return {
		root: value,
		known: ['events'],
		count: list.length,
		formatField: 'dateTimeFormat',
		behind,
		*events(notes) {
			for (const [i, fields] of list.entries()) {
				const { line, column } = lines[i] ?? {};
				const at = { ...(line && { line }), ...(isJson && column && { column }) };
				const placeOf = (field: string): Place => ({ ...at, path: join(`events[${i}]`, field) });
				if (isFields(fields)) yield { fields, body: '', placeOf, ...isInstantInJson(fields) };
				else if (fields !== null)
					notes.leftOut(
						placeOf(''),
						toShown(fields).slice(0, 500),
						'This is not an event. It is left out.',
						'simile-event'
					);
			}
		}
	};
}

function join(path: string, field: string): string {
	return field === '' ? path : `${path}.${field}`;
}

/** As in SIMILE: an unknown format is Gregorian. */
function formatOf(root: Fields, field: string, notes: Notes): DateFormat {
	const format = textOf(root, field);
	const known = format.toLowerCase().replaceAll(' ', '');
	if (known === 'iso8601') return 'iso';
	if (format !== '' && known !== 'gregorian')
		notes.warn(
			{ path: field },
			`“${format.slice(0, 80)}” is no format of dates that SIMILE Timeline has: dates are read as Gregorian.`,
			'simile-format'
		);
	return 'gregorian';
}
