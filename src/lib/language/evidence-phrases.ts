/** The phrases about quotes, sources, places and relations, from the message files, in the language of a document. */
import * as m from '$lib/messages/messages/_index.js';
import { localeOf } from './locale';

const TYPES = {
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

const RELATIONS = {
	background: m.doc_rel_background,
	'leads-to': m.doc_rel_leads_to,
	follows: m.doc_rel_follows,
	'part-of': m.doc_rel_part_of,
	contradicts: m.doc_rel_contradicts,
	after: m.doc_rel_after,
	before: m.doc_rel_before
};

export type EvidencePhrases = ReturnType<typeof evidencePhrases>;

/** @param lang - BCP 47 of the document; a language without messages falls back */
export function evidencePhrases(lang: string) {
	const options = { locale: localeOf(lang) };
	const conjunction = new Intl.ListFormat(lang, { type: 'conjunction' });
	const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 20 });
	return {
		lang,
		/** Several names joined: “AFP, KCNA and the Kremlin”. */
		all: (names: readonly string[]) => conjunction.format(names),
		/** One part after another. */
		listed: (parts: readonly string[]) => parts.join(m.comma({}, options)),
		number: (value: number) => number.format(value),
		quoted: (text: string) => m.quoted({ text }, options),
		labelled: (label: string, value: string) => m.doc_labelled({ label, value }, options).trim(),
		unattributed: () => m.doc_unattributed({}, options),
		reported: (who: string | undefined) =>
			who === undefined ? m.doc_reported({}, options) : m.doc_reported_by({ who }, options),
		paraphrased: (who: string | undefined) =>
			who === undefined ? m.doc_paraphrase({}, options) : m.doc_paraphrased_by({ who }, options),
		to: (who: string) => m.doc_to({ who }, options),
		quotedBy: (who: string) => m.doc_quoted_by({ who }, options),
		/** @param chain - starting with the one closest to the speaker */
		via: (chain: readonly string[]) =>
			m.doc_via(
				{ who: chain.reduce((first, next) => m.doc_then({ first, next }, options)) },
				options
			),
		translated: (who: string) => m.doc_translated({ who }, options),
		publisher: () => m.doc_the_publisher({}, options),
		editor: () => m.doc_the_editor({}, options),
		probable: () => m.doc_probable({}, options),
		attributionDisputed: () => m.doc_attribution_disputed({}, options),
		noSource: () => m.doc_no_source({}, options),
		unnamed: (count: number | undefined) =>
			count === undefined ? m.doc_unnamed_some({}, options) : m.doc_unnamed({ count }, options),
		unnamedWhy: (reason: string) => m.doc_unnamed_why({ reason }, options),
		vouchedBy: (who: string) => m.doc_vouched_by({ who }, options),
		correction: (said: string, correct: string) => m.doc_correction({ said, correct }, options),
		according: (who: string) => m.doc_according({ who }, options),
		type: (type: keyof typeof TYPES) => TYPES[type]({}, options),
		/** The kind of source, for programs as well: in English the word of CSL. */
		kind: (type: keyof typeof TYPES) =>
			options.locale === 'en' ? type.replaceAll(/[_-]/g, ' ') : TYPES[type]({}, options),
		registration: () => m.doc_registration({}, options),
		subscription: () => m.doc_subscription({}, options),
		readOn: (date: string) => m.doc_read_on({ date }, options),
		citedIn: (publisher: string) => m.doc_cited_in({ publisher }, options),
		noLink: () => m.doc_no_link({}, options),
		archived: (date: string | undefined) =>
			date === undefined ? m.doc_archived({}, options) : m.doc_archived_on({ date }, options),
		relation: (rel: keyof typeof RELATIONS) => RELATIONS[rel]({}, options),
		after: (time: string) => m.doc_rel_after_by({ time }, options),
		before: (time: string) => m.doc_rel_before_by({ time }, options),
		who: () => m.doc_who({}, options),
		where: () => m.doc_where({}, options),
		media: () => m.doc_media({}, options),
		pages: (count: number) => m.doc_pages({ count }, options),
		bytes: (count: number) => sizeWords(count, lang),
		facts: () => m.doc_facts({}, options),
		correctedOn: (date: string) => m.doc_corrected_on({ date }, options),
		noDate: () => m.doc_no_date({}, options),
		undated: (count: number) => m.doc_undated_count({ count }, options),
		north: (degrees: string) => m.doc_north({ degrees }, options),
		south: (degrees: string) => m.doc_south({ degrees }, options),
		east: (degrees: string) => m.doc_east({ degrees }, options),
		west: (degrees: string) => m.doc_west({ degrees }, options)
	};
}

/** 1.4 MB: two digits are enough to decide whether to load it. */
function sizeWords(bytes: number, lang: string): string {
	const steps = ['kilobyte', 'megabyte', 'gigabyte'] as const;
	const step = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
	const unit = steps[step] ?? 'gigabyte';
	const value = Math.max(1, bytes) / 1000 ** (step + 1);
	return new Intl.NumberFormat(lang, {
		style: 'unit',
		unit,
		maximumSignificantDigits: 2
	}).format(value);
}
