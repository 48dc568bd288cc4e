/** Lists in a form: the quotes, media, facts and relations of an event, and lists inside them. */
import { m } from '$messages';
import { MEDIA_TYPES, RELATIONS } from './form-choices';
import { field, QUOTE_FIRST, QUOTE_MORE, type FormField } from './form-fields';

export interface FormList {
	/** Its field in the event, quote or source. */
	readonly name: string;
	/** The field that a text alone is. */
	readonly main: string;
	readonly label: () => string;
	readonly add: () => string;
	/** One of them: “Fact 2”. */
	readonly one: (number: string) => string;
	readonly first: readonly FormField[];
	/** What is opened when it is needed. */
	readonly more?: {
		readonly label: () => string;
		readonly fields: readonly FormField[];
		readonly lists?: readonly FormList[];
	};
	/** Whether sources are cited: with forms for them, or chosen from those of the timeline. */
	readonly sources?: 'edited' | 'chosen';
}

const numbered = (name: () => string) => (number: string) =>
	m.make_part_number({ name: name(), number });
const note = field('note', m.make_part_note, { rows: 2 });

export const CORRECTIONS: FormList = {
	name: 'corrections',
	main: 'correct',
	label: m.make_corrections,
	add: m.make_correction_add,
	one: numbered(m.make_part_correction),
	first: [
		field('said', m.make_part_said, { rows: 2 }),
		field('correct', m.make_part_correct, { rows: 2 }),
		note
	],
	sources: 'chosen'
};

const MEDIA_FIRST: readonly FormField[] = [
	field('alt', m.make_media_alt, { rows: 2 }),
	field('caption', m.make_part_caption),
	field('credit', m.make_part_credit),
	field('url', m.make_source_url, { hint: 'https://' })
];
const MEDIA_MORE: readonly FormField[] = [
	field('file', m.make_media_file, { hint: 'name.media/photo.jpg' }),
	field('type', m.make_part_type, { as: 'choice', choices: MEDIA_TYPES }),
	field('license', m.make_media_license, { hint: 'CC BY 4.0' }),
	field('source', m.make_part_source, { as: 'source' }),
	field('poster', m.make_media_poster),
	field('transcript', m.make_media_transcript, { hint: 'name.media/words.vtt' }),
	field('cover', m.make_media_cover),
	field('text', m.make_part_text, { rows: 3 }),
	field('author', m.make_part_author, { complete: 'known-people' }),
	field('date', m.make_source_date, { as: 'date' }),
	field('archived.url', m.make_source_archive),
	field('archived.date', m.make_source_archive_date, { as: 'date' })
];
export const MEDIA: FormList = {
	name: 'media',
	main: 'url',
	label: m.make_part_media,
	add: m.make_media_add,
	one: numbered(m.make_part_media),
	first: MEDIA_FIRST,
	more: {
		label: m.make_more_media,
		fields: [...MEDIA_MORE, field('lead', m.make_media_lead, { as: 'flag' })]
	}
};
/** Of a quote. */
const QUOTE_MEDIA: FormList = {
	...MEDIA,
	label: m.make_quote_media,
	add: m.make_quote_media_add,
	one: numbered(m.make_quote_media),
	more: { label: m.make_more_media, fields: MEDIA_MORE }
};

const VERSIONS: FormList = {
	name: 'versions',
	main: 'text',
	label: m.make_versions,
	add: m.make_version_add,
	one: numbered(m.make_part_version),
	first: [field('text', m.make_quote_words, { rows: 2 }), note],
	sources: 'chosen'
};

export const QUOTES: FormList = {
	name: 'quotes',
	main: 'text',
	label: m.make_quotes,
	add: m.make_quote_add,
	one: (number) => m.make_quote_number({ number }),
	first: QUOTE_FIRST,
	more: { label: m.make_more_quote, fields: QUOTE_MORE, lists: [VERSIONS, QUOTE_MEDIA] },
	sources: 'edited'
};

const FACTS: FormList = {
	name: 'facts',
	main: 'value',
	label: m.make_field_facts,
	add: m.make_fact_add,
	one: numbered(m.make_part_fact),
	first: [
		field('label', m.make_part_name, { complete: 'known-facts' }),
		field('value', m.make_part_value, { as: 'amount' })
	],
	more: { label: m.make_more_fact, fields: [field('unit', m.make_part_unit), note] },
	sources: 'chosen'
};

const RELATED: FormList = {
	name: 'related',
	main: 'to',
	label: m.make_related,
	add: m.make_related_add,
	one: numbered(m.make_part_related),
	first: [
		field('rel', m.make_part_relation, { as: 'choice', choices: RELATIONS }),
		field('to', m.make_part_event, { as: 'event' }),
		field('stated', m.make_related_stated),
		field('by', m.make_part_by, { hint: 'PT3S, P2D' })
	]
};

/** Beside its quotes. */
export const EVENT_LISTS: readonly FormList[] = [FACTS, MEDIA, RELATED];
