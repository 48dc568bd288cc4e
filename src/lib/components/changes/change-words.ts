/** What a change of a timeline is called. */
import { m } from '$messages';
import type { Change, ChangedPart } from '$lib/document/change';

const PARTS: Readonly<Record<ChangedPart, () => string>> = {
	event: m.changes_event,
	headline: m.changes_headline,
	date: m.changes_date,
	text: m.changes_text,
	quotation: m.changes_quotation,
	source: m.changes_source,
	media: m.changes_media,
	details: m.changes_details,
	title: m.changes_name,
	introduction: m.changes_introduction,
	settings: m.changes_settings
};
const HOW = {
	added: m.changes_added,
	removed: m.changes_removed,
	changed: m.changes_changed
};

/** “Date: changed” */
export function changeWords({ part, how }: Change): string {
	return HOW[how]({ part: PARTS[part]() });
}

/** One line of plain text: “Putin and Kim speak by phone. Date: changed. 12 → 13 Aug 2025” */
export function changeLine(change: Change): string {
	const { event, before, after } = change;
	const values = [before, after].filter((value) => value !== undefined).join(' → ');
	return [event?.headline ?? m.changes_of_timeline(), changeWords(change), values]
		.filter((part) => part !== '')
		.join('. ');
}
