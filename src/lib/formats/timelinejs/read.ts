/**
 * Reads TimelineJS: its JSON, versions 1 to 3, as a file, as JSONP or in a script that is never executed.
 * Pure. See ./SPEC.md.
 */
import type { DraftReader, Place } from '../shared/draft';
import { fieldOf, isFields, isList, textOf, toShown, type Fields } from '../shared/json-fields';
import { placesOfList, refuseJson } from '../shared/json-text';
import { Notes } from '../shared/notes';
import type { Scale } from './dates';
import { findOrder } from './day-order';
import { oldName, toSlide } from './old';
import { dateTexts, fieldsOf } from './slide-fields';
import { SlideDrafter, type Slide } from './slides';
import { unwrap, type Unwrapped } from '../shared/script/unwrap';

const MAX_LENGTH = 64_000_000;
const MAX_SLIDES = 1_000_000;
const SLIDES_A_STEP = 256;
/** The years of a JavaScript date. */
const HUMAN_YEARS = { least: -271_820, most: 275_759 };

export const readTimelineJs: DraftReader = function* (text, options) {
	if (text.length > MAX_LENGTH)
		return refuseJson('file-too-long', `The file is too long: ${MAX_LENGTH} characters at most.`);
	const data = unwrap(text);
	if ('refused' in data) return data;
	yield 0.2;
	const found = findSlides(data.value);
	if (!found)
		return refuseJson(
			'timelinejs-events',
			'There is no list of events in it: TimelineJS has one called “events”, or in old files “date” in “timeline”.'
		);
	if (found.events.length + found.eras.length > MAX_SLIDES)
		return refuseJson(
			'timelinejs-too-many',
			`There are ${found.events.length} events in it: ${MAX_SLIDES} at most.`
		);
	const notes = new Notes();
	const slidesOf = (list: readonly unknown[], keys: readonly string[], told = notes) =>
		toSlides(list, keys, found, data, told);
	const order = found.isOld
		? findOrder(
				[...slidesOf(found.events, found.eventKeys, new Notes())].flatMap(dateTexts),
				options.dayOrder,
				notes
			)
		: undefined;
	const drafter = new SlideDrafter(notes, scaleOf(data.value), order);
	if (data.behind)
		notes.leftOut(
			data.behind,
			data.behind.text,
			'The text after the data is not read.',
			'timelinejs-script'
		);
	drafter.unread.addAll(found.root, found.known, '', (field) => ({
		path: [...found.path, field].join('.')
	}));
	if (found.title) drafter.addTitle({ fields: found.title, placeOf: titlePlaces(found) });
	let done = 0;
	for (const slide of slidesOf(found.events, found.eventKeys)) {
		if (done++ % SLIDES_A_STEP === 0) yield 0.2 + (0.8 * done) / found.events.length;
		drafter.addEvent(slide);
	}
	for (const slide of slidesOf(found.eras, found.eraKeys)) drafter.addEra(slide);
	return drafter.finish(options);
};

interface Found {
	readonly isOld: boolean;
	/** The object with the lists, and its path. */
	readonly root: Fields;
	readonly path: readonly string[];
	readonly known: readonly string[];
	readonly title: Fields | undefined;
	readonly events: readonly unknown[];
	readonly eras: readonly unknown[];
	readonly eventKeys: readonly string[];
	readonly eraKeys: readonly string[];
}

function findSlides(value: unknown): Found | undefined {
	if (!isFields(value)) return undefined;
	const [events, eras, title] = ['events', 'eras', 'title'].map((name) => fieldOf(value, name));
	if (isList(events))
		return {
			isOld: false,
			root: value,
			path: [],
			known: [
				'events',
				'scale',
				...(isList(eras) ? ['eras'] : []),
				...(isFields(title) ? ['title'] : [])
			],
			title: isFields(title) ? title : undefined,
			events,
			eras: isList(eras) ? eras : [],
			eventKeys: ['events'],
			eraKeys: ['eras']
		};
	const root = fieldsOf(value, 'timeline');
	const [dates, oldEras] = ['date', 'era'].map((name) => fieldOf(root, name));
	if (!isList(dates)) return undefined;
	const known = [
		'headline',
		'text',
		'asset',
		'date',
		'type',
		'startDate',
		...(isList(oldEras) ? ['era'] : [])
	];
	return {
		isOld: true,
		root,
		path: ['timeline'],
		known: textOf(root, 'startDate') === '' ? known : known.filter((name) => name !== 'startDate'),
		title: toSlide(toHead(root)),
		events: dates,
		eras: isList(oldEras) ? oldEras : [],
		eventKeys: ['timeline', 'date'],
		eraKeys: ['timeline', 'era']
	};
}

/** The data of an old file for the whole timeline. */
function toHead(root: Fields): Fields {
	return Object.fromEntries(
		['headline', 'text', 'asset'].map((name) => [name, fieldOf(root, name)])
	);
}

function titlePlaces({ isOld, path }: Found): Slide['placeOf'] {
	return (field) => ({
		path: [...(isOld ? path : ['title']), isOld ? oldName(field) : field].join('.')
	});
}

function* toSlides(
	list: readonly unknown[],
	keys: readonly string[],
	{ isOld }: Found,
	{ json, isJson }: Exclude<Unwrapped, { refused: unknown }>,
	notes: Notes
): Generator<Slide> {
	const lines = list.length === 0 ? [] : placesOfList(json, keys);
	for (const [i, value] of list.entries()) {
		const { line, column } = lines[i] ?? {};
		const at: Partial<Place> =
			line === undefined ? {} : isJson && column !== undefined ? { line, column } : { line };
		const path = `${keys.join('.')}[${i}]`;
		const placeOf = (field: string): Place => {
			const name = isOld ? oldName(field) : field;
			return { path: name === '' ? path : `${path}.${name}`, ...at };
		};
		if (isFields(value)) yield { fields: isOld ? toSlide(value) : value, placeOf };
		else if (value !== null)
			notes.leftOut(
				placeOf(''),
				toShown(value),
				'This is not an event. It is left out.',
				'timelinejs-slide'
			);
	}
}

/** Determined as in TimelineJS. */
function scaleOf(value: unknown): Scale {
	const root = isFields(value) ? value : {};
	const scale = textOf(root, 'scale');
	if (scale !== '') return scale === 'cosmological' ? 'cosmological' : 'human';
	const events = fieldOf(root, 'events');
	const isFar = (slide: unknown) => {
		if (!isFields(slide)) return false;
		const year = Number(textOf(fieldsOf(slide, 'start_date'), 'year'));
		return (
			textOf(slide, 'scale') === 'cosmological' ||
			year < HUMAN_YEARS.least ||
			year > HUMAN_YEARS.most
		);
	};
	return isList(events) && events.some(isFar) ? 'cosmological' : 'human';
}
