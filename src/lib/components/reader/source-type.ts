/** What kind of source it is, in words. */
import { m } from '$messages';
import type { SourceType } from '$lib/document/timeline';

const NAMES: Record<SourceType, () => string> = {
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

export function sourceTypeName(type: SourceType): string {
	return NAMES[type]();
}
