/** Every field of the schema has a control in a form; the exceptions say why not. */
import { expect, it } from 'vitest';
import { schemaFields } from '$lib/document/test-fields';
import { timelineSchema } from '$lib/document/schema';
import * as choices from './form-choices';
import {
	ACTOR_FIELDS,
	CITATION_FIELDS,
	DATE_PARTS,
	EVENT_FIELDS,
	HEAD_FIELDS,
	PLACE_FIELDS,
	SOURCE_FIRST,
	SOURCE_MORE,
	type FormField
} from './form-fields';
import { CORRECTIONS, EVENT_LISTS, QUOTES, type FormList } from './form-lists';

const inFields = (at: string, fields: readonly FormField[]) =>
	fields.map(({ path }) => `${at}.${path.join('.')}`);
/** Sources with their forms, or chosen from a list: then an id is all there is. */
const inCitations = (at: string) => [
	`${at}.sources.*.source`,
	...inFields(`${at}.sources.*`, CITATION_FIELDS),
	...inList(`${at}.sources.*`, CORRECTIONS)
];
function inList(at: string, { name, first, more, sources }: FormList): string[] {
	const item = `${at}.${name}.*`;
	return [
		...inFields(item, [...first, ...(more?.fields ?? [])]),
		...(more?.lists ?? []).flatMap((inner) => inList(item, inner)),
		...(sources === 'edited' ? inCitations(item) : []),
		...(sources === 'chosen' ? [`${item}.sources.*.source`] : [])
	];
}

const REACHED = new Set([
	...inFields('head', HEAD_FIELDS).map((path) => path.replace('head.', '')),
	...['date.value', 'headline', 'summary', 'group'].map((name) => `events.*.${name}`),
	...Object.keys(DATE_PARTS).map((part) => `events.*.date.${part}`),
	// The same words as beside a date.
	'events.*.stated',
	...inFields('events.*', EVENT_FIELDS),
	...[QUOTES, ...EVENT_LISTS].flatMap((list) => inList('events.*', list)),
	...inCitations('events.*'),
	...inFields('sources.*', [...SOURCE_FIRST, ...SOURCE_MORE]),
	...inList('sources.*', CORRECTIONS),
	...inFields('actors.*', ACTOR_FIELDS),
	...inFields('places.*', PLACE_FIELDS),
	...['label', 'color'].map((name) => `groups.*.${name}`)
]);

/** Without a control, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
	$schema: 'names the format, not the story',
	version: 'names the format, not the story',
	id: 'given by the place where a timeline is published',
	...Object.fromEntries(
		['events.*.quotes.*.media.*', 'events.*.media.*'].flatMap((media) => [
			[`${media}.width`, 'known from the file'],
			[`${media}.height`, 'known from the file'],
			[`${media}.focus`, 'written in the file: two numbers say little without the picture']
		])
	),
	'events.*.id': 'given when an event is added: links and relations depend on it'
};
/** The sources of corrections, wordings and facts are chosen; the place in them is written in the file. */
const CHOSEN = /\.(?:corrections|versions|facts)\.\*\.sources\.\*\.(?!source$)/;

it('[F384] every field of the schema has a control', () => {
	const fields = schemaFields();
	// A field that is made of other fields has none of its own.
	const isWhole = (name: string) => fields.some((other) => other.startsWith(`${name}.`));
	const missing = fields.filter(
		(name) =>
			!isWhole(name) &&
			!REACHED.has(name) &&
			!REACHED.has(name.replace(/\.\*$/, '')) &&
			!(name in EXCEPTIONS) &&
			!CHOSEN.test(name)
	);
	expect(missing).toEqual([]);
	expect(fields.filter((name) => name in EXCEPTIONS).sort()).toEqual(
		Object.keys(EXCEPTIONS).sort()
	);
});

it('no control is for a field that the schema does not have', () => {
	const fields = schemaFields();
	expect([...REACHED].filter((name) => !fields.includes(name))).toEqual([]);
});

const { events, sources, actors } = timelineSchema.entries;
const event = events.item.entries;
const quote = event.quotes.wrapped.item.entries;
it.each([
	['KINDS', event.kind],
	['STATUSES', event.status],
	['MODES', quote.mode],
	['CERTAINTIES', quote.attribution],
	['MEDIA_TYPES', event.media.wrapped.item.entries.type],
	['SOURCE_TYPES', sources.wrapped.value.entries.type],
	['ACCESS', sources.wrapped.value.entries.access],
	['ACTOR_TYPES', actors.wrapped.value.entries.type]
] as const)('%s offers every value of its field', (name, { wrapped }) =>
	expect(Object.keys(choices[name])).toEqual(wrapped.options)
);
it('the relations of events are all offered', () =>
	expect(Object.keys(choices.RELATIONS)).toEqual(event.related.wrapped.item.entries.rel.options));
