/** What the fields of a table's row are called. */
import { m } from '$messages';
import type { Field } from '$lib/worker/maker';

/** In the order in which they are offered. */
export const FIELD_WORDS: Readonly<Record<Field, () => string>> = {
	date: m.make_field_date,
	end: m.make_field_end,
	headline: m.make_field_headline,
	summary: m.make_field_summary,
	group: m.make_field_group,
	quote: m.make_field_quote,
	speaker: m.make_field_speaker,
	role: m.make_field_role,
	mode: m.make_field_mode,
	via: m.make_field_via,
	quotedBy: m.make_field_quoted_by,
	attribution: m.make_field_attribution,
	unnamed: m.make_field_unnamed,
	source: m.make_field_source,
	sourceTitle: m.make_field_source_title,
	sourceDate: m.make_field_source_date,
	url: m.make_field_url,
	doi: m.make_field_doi,
	places: m.make_field_places,
	latitude: m.make_field_latitude,
	longitude: m.make_field_longitude,
	actors: m.make_field_actors,
	stated: m.make_field_stated,
	display: m.make_field_display,
	note: m.make_field_note,
	facts: m.make_field_facts,
	label: m.make_field_label,
	kind: m.make_field_kind,
	status: m.make_field_status,
	importance: m.make_field_importance,
	media: m.make_field_media,
	caption: m.make_field_caption,
	credit: m.make_field_credit,
	alt: m.make_field_alt,
	id: m.make_field_id,
	year: m.make_field_year,
	month: m.make_field_month,
	day: m.make_field_day,
	time: m.make_field_time,
	endMonth: m.make_field_end_month,
	endDay: m.make_field_end_day,
	endTime: m.make_field_end_time,
	precision: m.make_field_precision
};

export function isField(name: string): name is Field {
	return Object.hasOwn(FIELD_WORDS, name);
}
