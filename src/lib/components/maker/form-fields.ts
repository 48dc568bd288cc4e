/** The fields of the forms, in the order in which they are offered. */
import { m } from '$messages';
import type { TypedAs } from '$lib/authoring/entry';
import type { NamedKind } from '$lib/authoring/names';
import {
	ACCESS,
	ACTOR_TYPES,
	CERTAINTIES,
	KINDS,
	MODES,
	SOURCE_TYPES,
	STATUSES,
	SUPPORTS,
	type Choices
} from './form-choices';

export interface FormField {
	/** Its place in the event, quote or source. */
	readonly path: readonly string[];
	readonly label: () => string;
	/** `date` is read while it is typed; `language`, `choice`, `event` and `source` are chosen from a list. */
	readonly as: TypedAs | 'date' | 'language' | 'choice' | 'event' | 'source';
	/** Rows of a box for longer text. */
	readonly rows?: number;
	/** For a choice: the values, each with its words. */
	readonly choices?: Choices;
	/** An example of what is written, the same in every language. */
	readonly hint?: string;
	/** The id of the list that completes it. */
	readonly complete?: string;
	/** It names people or places: written as ids, shown as names. */
	readonly names?: NamedKind;
}

export const field = (
	path: string,
	label: () => string,
	more: Partial<FormField> = {}
): FormField => ({ path: path.split('.'), label, as: 'text', ...more });

const PERSON = { complete: 'known-people', names: 'actors' } as const;
const LANGUAGE = { as: 'language' } as const;
const DATE = { as: 'date' } as const;
const choice = (choices: Choices) => ({ as: 'choice', choices }) as const;

/** People whom a source does not name. */
const UNNAMED: readonly FormField[] = [
	field('unnamed.count', m.make_field_unnamed, { as: 'number' }),
	field('unnamed.reason', m.make_unnamed_reason),
	field('unnamed.vouchedBy', m.make_part_vouched, PERSON)
];

/** Beside date, headline, summary and group, which have boxes of their own. */
export const EVENT_FIELDS: readonly FormField[] = [
	field('label', m.make_field_label),
	field('actors', m.make_field_actors, { as: 'list', ...PERSON }),
	field('places', m.make_field_places, { as: 'list', complete: 'known-places', names: 'places' }),
	field('kind', m.make_field_kind, choice(KINDS)),
	field('status', m.make_field_status, choice(STATUSES)),
	field('importance', m.make_field_importance, { as: 'number' })
];

/** Beside the date itself. */
export const DATE_PARTS = {
	stated: m.make_field_stated,
	display: m.make_field_display,
	note: m.make_field_note,
	timezone: m.make_part_timezone
} as const;

export const QUOTE_FIRST: readonly FormField[] = [
	field('text', m.make_quote_words, { rows: 3 }),
	field('speaker', m.make_speaker, PERSON)
];

export const QUOTE_MORE: readonly FormField[] = [
	field('role', m.make_role, { complete: 'known-roles' }),
	field('mode', m.make_mode, choice(MODES)),
	field('to', m.make_addressee, PERSON),
	field('via', m.make_field_via, { as: 'list', ...PERSON }),
	field('quotedBy', m.make_field_quoted_by, PERSON),
	field('where', m.make_where, { complete: 'known-places' }),
	field('date', m.make_said_on, DATE),
	field('attribution', m.make_field_attribution, choice(CERTAINTIES)),
	field('lang', m.make_language, LANGUAGE),
	field('original.text', m.make_original, { rows: 2 }),
	field('original.lang', m.make_original_language, LANGUAGE),
	field('translator', m.make_translator, { complete: 'known-people' }),
	...UNNAMED
];

export const SOURCE_FIRST: readonly FormField[] = [
	field('publisher', m.make_source_publisher, { complete: 'known-publishers' }),
	field('title', m.make_source_title),
	field('url', m.make_source_url)
];

export const SOURCE_MORE: readonly FormField[] = [
	field('type', m.make_part_type, choice(SOURCE_TYPES)),
	field('date', m.make_source_date, DATE),
	field('author', m.make_source_author, { as: 'list' }),
	field('publisherShort', m.make_source_publisher_short),
	field('archived.url', m.make_source_archive),
	field('archived.date', m.make_source_archive_date, DATE),
	field('accessed', m.make_part_accessed, DATE),
	field('lang', m.make_language, LANGUAGE),
	field('access', m.make_source_access, choice(ACCESS)),
	field('doi', m.make_doi),
	field('citedIn', m.make_part_citedin, { as: 'source' }),
	...UNNAMED
];

/** The place in a source, for one event or quote. */
export const CITATION_FIELDS: readonly FormField[] = [
	field('locator', m.make_part_locator),
	field('supports', m.make_part_supports, choice(SUPPORTS)),
	field('selector.exact', m.make_part_passage, { rows: 2 }),
	field('selector.prefix', m.make_passage_before),
	field('selector.suffix', m.make_passage_after),
	field('note', m.make_part_note, { rows: 2 }),
	...UNNAMED
];

export const ACTOR_FIELDS: readonly FormField[] = [
	field('name', m.make_part_name),
	field('type', m.make_part_type, choice(ACTOR_TYPES)),
	field('role', m.make_part_role, { complete: 'known-roles' }),
	field('sameAs', m.make_actor_pages, { as: 'list', hint: 'https://www.wikidata.org/wiki/Q…' })
];

export const PLACE_FIELDS: readonly FormField[] = [
	field('name', m.make_part_name),
	field('lat', m.make_field_latitude, { as: 'number', hint: '39.0194' }),
	field('lon', m.make_field_longitude, { as: 'number', hint: '125.7381' })
];

export const HEAD_FIELDS: readonly FormField[] = [
	field('title', m.make_title),
	field('summary', m.make_summary, { rows: 2 }),
	field('asOf', m.make_as_of, DATE),
	field('lang', m.make_language, LANGUAGE),
	field('timezone', m.make_zone, { complete: 'known-zones' }),
	field('clocks', m.make_clocks, { as: 'list', complete: 'known-zones' }),
	field('tags', m.make_tags, { as: 'list' })
];
