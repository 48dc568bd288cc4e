/** The values of fields that are chosen from a list, each with its words. */
import { m } from '$messages';

export type Choices = Readonly<Record<string, () => string>>;

export const KINDS: Choices = {
	event: m.make_kind_event,
	statement: m.make_kind_statement,
	context: m.make_kind_context,
	scheduled: m.make_kind_scheduled,
	era: m.make_kind_era
};
export const STATUSES: Choices = {
	confirmed: m.make_status_confirmed,
	reported: m.make_status_reported,
	disputed: m.make_status_disputed,
	denied: m.make_status_denied,
	cancelled: m.make_status_cancelled
};
export const MODES: Choices = {
	direct: m.make_mode_direct,
	reported: m.make_mode_reported,
	paraphrase: m.make_mode_paraphrase
};
export const CERTAINTIES: Choices = {
	certain: m.make_certain,
	probable: m.make_probable,
	disputed: m.make_status_disputed
};
export const ACCESS: Choices = {
	open: m.make_access_open,
	registration: m.make_access_registration,
	subscription: m.make_access_subscription
};
export const SUPPORTS: Choices = {
	supports: m.source_supports,
	disputes: m.source_disputes,
	mentions: m.source_mentions
};
export const MEDIA_TYPES: Choices = {
	image: m.make_media_image,
	video: m.make_media_video,
	audio: m.make_media_audio,
	document: m.type_document,
	embed: m.make_media_embed
};
export const RELATIONS: Choices = {
	background: m.doc_rel_background,
	'leads-to': m.doc_rel_leads_to,
	follows: m.doc_rel_follows,
	'part-of': m.doc_rel_part_of,
	contradicts: m.doc_rel_contradicts,
	after: m.doc_rel_after,
	before: m.doc_rel_before
};
export const ACTOR_TYPES: Choices = {
	person: m.make_actor_person,
	organization: m.make_actor_organization
};
export const SOURCE_TYPES: Choices = {
	article: m.type_article,
	'article-journal': m.type_article_journal,
	'article-magazine': m.type_article_magazine,
	'article-newspaper': m.type_article_newspaper,
	bill: m.type_bill,
	book: m.type_book,
	broadcast: m.type_broadcast,
	chapter: m.type_chapter,
	dataset: m.type_dataset,
	document: m.type_document,
	hearing: m.type_hearing,
	interview: m.type_interview,
	legal_case: m.type_legal_case,
	legislation: m.type_legislation,
	manuscript: m.type_manuscript,
	map: m.type_map,
	motion_picture: m.type_motion_picture,
	pamphlet: m.type_pamphlet,
	personal_communication: m.type_personal_communication,
	post: m.type_post,
	'post-weblog': m.type_post_weblog,
	report: m.type_report,
	review: m.type_review,
	speech: m.type_speech,
	thesis: m.type_thesis,
	treaty: m.type_treaty,
	webpage: m.type_webpage
};
