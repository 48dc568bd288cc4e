/**
 * The kind of a problem, in the language of the page. What exactly was found is said in English, by those who found it.
 */
import words from 'virtual:messages/problem';
import type { Problem } from '$lib/base/result';
import { getLocale, loadMessages, m } from '$messages';

type Words = () => string;

/** By code. */
const KINDS: Readonly<Record<string, Words>> = {
	'date-empty': m.problem_date_empty,
	'date-too-long': m.problem_date_too_long,
	'date-all-of': m.problem_date_several,
	'date-format': m.problem_date_unread,
	'field-one-date': m.problem_date_unread,
	'date-choice': m.problem_date_choice,
	'date-month': m.problem_date_month,
	'date-day-of-month': m.problem_date_day,
	'date-hemisphere': m.problem_date_hemisphere,
	'date-clock': m.problem_date_clock,
	'date-offset': m.problem_date_offset,
	'date-zone': m.problem_date_zone,
	'date-no-zone': m.problem_date_no_zone,
	'clock-zone': m.problem_date_no_zone,
	'date-skipped-hour': m.problem_date_skipped_hour,
	'date-no-length': m.problem_date_no_length,
	'date-end-before-start': m.problem_date_end_before_start,
	'as-of-day': m.problem_date_as_of,
	'era-needs-interval': m.problem_date_era,
	'stated-beside-date': m.problem_date_stated,
	'shape-missing-field': m.problem_field_missing,
	'shape-unknown-field': m.problem_field_unknown,
	'shape-unusable-name': m.problem_field_name,
	blank: m.problem_field_blank,
	color: m.problem_field_value,
	doi: m.problem_field_value,
	duration: m.problem_field_value,
	language: m.problem_field_value,
	'duplicate-id': m.problem_id_twice,
	'no-events': m.problem_events_none,
	'no-dated-event': m.problem_events_none,
	'nothing-left': m.problem_events_none,
	'undated-many': m.problem_events_undated,
	'quote-without-source': m.problem_quote_source,
	'correction-without-source': m.problem_correction_source,
	'source-unnamed': m.problem_source_unnamed,
	'related-by': m.problem_related_by,
	'place-half': m.problem_place_half,
	'media-alt': m.problem_media_alt,
	'media-alt-long': m.problem_media_alt_long,
	'media-captions': m.problem_media_captions,
	'media-lead': m.problem_media_lead,
	'media-many': m.problem_media_many,
	'media-path': m.problem_media_place,
	'media-place': m.problem_media_place,
	'media-post': m.problem_media_post,
	'text-markup': m.problem_text_markup,
	'text-bidi-control': m.problem_text_odd,
	'text-combining-marks': m.problem_text_odd,
	'text-unpaired': m.problem_text_odd,
	'file-aliases': m.problem_file_long,
	'file-binary': m.problem_file_binary,
	'file-encoding': m.problem_file_encoding,
	'file-syntax': m.problem_file_syntax,
	'file-too-deep': m.problem_file_deep,
	'file-unknown': m.problem_file_unknown,
	'table-far-year': m.problem_date_far,
	'table-no-column': m.problem_table_columns,
	'table-sheet': m.problem_table_sheet,
	'archive-damaged': m.problem_archive_damaged,
	'archive-link': m.problem_archive_damaged,
	'archive-locked': m.problem_archive_damaged,
	'archive-method': m.problem_archive_damaged,
	'archive-twice': m.problem_archive_damaged,
	'archive-large': m.problem_archive_large,
	'archive-many': m.problem_archive_large,
	'archive-no-timeline': m.problem_archive_timeline,
	'archive-timelines': m.problem_archive_timeline,
	'archive-unused': m.problem_archive_unused,
	changed: m.problem_changed
};

/** By the end of a code: readers of several formats find the same, as in `vis-date` and `markwhen-date`. */
const ENDS: Readonly<Record<string, Words>> = {
	address: m.problem_address,
	cell: m.problem_table_cell,
	clock: m.problem_date_clock,
	column: m.problem_field_unread,
	date: m.problem_date_unread,
	dates: m.problem_date_unread,
	'day-order': m.problem_date_order,
	empty: m.problem_file_empty,
	entry: m.problem_event_unused,
	event: m.problem_event_unused,
	events: m.problem_file_data,
	field: m.problem_field_unread,
	header: m.problem_field_unread,
	headline: m.problem_event_headline,
	item: m.problem_event_unused,
	items: m.problem_file_data,
	'left-out': m.problem_left_out,
	line: m.problem_field_unread,
	media: m.problem_media_unread,
	none: m.problem_file_data,
	property: m.problem_field_unread,
	quote: m.problem_table_quote,
	results: m.problem_file_data,
	row: m.problem_table_row,
	script: m.problem_file_syntax,
	slide: m.problem_event_unused,
	'too-long': m.problem_file_long,
	'too-many': m.problem_events_many,
	unsupported: m.problem_field_unread,
	variable: m.problem_field_unread,
	variables: m.problem_file_data,
	zone: m.problem_date_zone
};

/** Of other codes: what became of the part. */
const OUTCOMES: Readonly<Record<NonNullable<Problem['outcome']>['kind'], Words>> = {
	changed: m.problem_changed,
	'left out': m.problem_left_out
};

/** Loads the words of all kinds. */
export const loadKinds = () => loadMessages(getLocale(), words);

/** @returns undefined: nothing is known of this code */
export function problemKind({
	code,
	outcome
}: Pick<Problem, 'code' | 'outcome'>): string | undefined {
	const exact = KINDS[code];
	if (exact) return exact();
	if (code.startsWith('shape-')) return m.problem_field_value();
	if (code.startsWith('unknown-')) return m.problem_id_unknown();
	const end = Object.keys(ENDS).find((end) => code === end || code.endsWith(`-${end}`));
	return end === undefined ? outcome && OUTCOMES[outcome.kind]() : ENDS[end]?.();
}
