/** The fields of the forms, in the order in which they are offered. */
import { m } from '$messages';
import type { TypedAs } from '$lib/authoring/entry';

export interface FormField {
	/** Its place in the event, quote or source. */
	readonly path: readonly string[];
	readonly label: () => string;
	/** `date` is read while it is typed; `language` and `choice` are chosen from a list. */
	readonly as: TypedAs | 'date' | 'language' | 'choice';
	/** Rows of a box for longer text. */
	readonly rows?: number;
	/** For a choice: the values, each with its words. */
	readonly choices?: Readonly<Record<string, () => string>>;
	/** The id of the list that completes it. */
	readonly complete?: string;
	/** It names people: written as ids, shown as names. */
	readonly isActor?: boolean;
}

const text = (path: string, label: () => string, more: Partial<FormField> = {}): FormField => ({
	path: path.split('.'),
	label,
	as: 'text',
	...more
});

const KINDS = {
	event: m.make_kind_event,
	statement: m.make_kind_statement,
	context: m.make_kind_context,
	scheduled: m.make_kind_scheduled,
	era: m.make_kind_era
};
const STATUSES = {
	confirmed: m.make_status_confirmed,
	reported: m.make_status_reported,
	disputed: m.make_status_disputed,
	denied: m.make_status_denied,
	cancelled: m.make_status_cancelled
};
const MODES = {
	direct: m.make_mode_direct,
	reported: m.make_mode_reported,
	paraphrase: m.make_mode_paraphrase
};
const CERTAINTIES = {
	certain: m.make_certain,
	probable: m.make_probable,
	disputed: m.make_status_disputed
};
const ACCESS = {
	open: m.make_access_open,
	registration: m.make_access_registration,
	subscription: m.make_access_subscription
};

/** Beside date, headline, summary and quotes, which every event shows. */
export const EVENT_FIELDS: readonly FormField[] = [
	text('label', m.make_field_label),
	text('actors', m.make_field_actors, { as: 'list', complete: 'known-people', isActor: true }),
	text('places', m.make_field_places, { as: 'list', complete: 'known-places' }),
	text('kind', m.make_field_kind, { as: 'choice', choices: KINDS }),
	text('status', m.make_field_status, { as: 'choice', choices: STATUSES }),
	text('importance', m.make_field_importance, { as: 'number' })
];

export const QUOTE_FIRST: readonly FormField[] = [
	text('text', m.make_quote_words, { rows: 3 }),
	text('speaker', m.make_speaker, { complete: 'known-people', isActor: true })
];

export const QUOTE_MORE: readonly FormField[] = [
	text('role', m.make_role, { complete: 'known-roles' }),
	text('mode', m.make_mode, { as: 'choice', choices: MODES }),
	text('to', m.make_addressee, { complete: 'known-people', isActor: true }),
	text('via', m.make_field_via, { as: 'list', complete: 'known-people', isActor: true }),
	text('quotedBy', m.make_field_quoted_by, { complete: 'known-people', isActor: true }),
	text('where', m.make_where, { complete: 'known-places' }),
	text('date', m.make_said_on, { as: 'date' }),
	text('attribution', m.make_field_attribution, { as: 'choice', choices: CERTAINTIES }),
	text('lang', m.make_language, { as: 'language' }),
	text('original.text', m.make_original, { rows: 2 }),
	text('original.lang', m.make_original_language, { as: 'language' }),
	text('translator', m.make_translator, { complete: 'known-people' })
];

export const SOURCE_FIRST: readonly FormField[] = [
	text('publisher', m.make_source_publisher, { complete: 'known-publishers' }),
	text('title', m.make_source_title),
	text('url', m.make_source_url)
];

export const SOURCE_MORE: readonly FormField[] = [
	text('date', m.make_source_date, { as: 'date' }),
	text('author', m.make_source_author, { as: 'list' }),
	text('archived.url', m.make_source_archive),
	text('lang', m.make_language, { as: 'language' }),
	text('access', m.make_source_access, { as: 'choice', choices: ACCESS }),
	text('doi', m.make_doi)
];

export const HEAD_FIELDS: readonly FormField[] = [
	text('title', m.make_title),
	text('summary', m.make_summary, { rows: 2 }),
	text('asOf', m.make_as_of, { as: 'date' }),
	text('lang', m.make_language, { as: 'language' }),
	text('timezone', m.make_zone, { complete: 'known-zones' })
];
