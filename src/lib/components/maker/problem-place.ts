/** Where a problem of a timeline file is, in words: `quotes[0].text` is “Quote 1 · Text”. */
import { m } from '$messages';
import { FIELD_WORDS, isField } from './field-words';

type Words = () => string;

/** Things of which there are several, by the name of their list. */
const THINGS: Readonly<Record<string, Words>> = {
	events: m.make_part_event,
	sources: m.make_part_source,
	media: m.make_part_media,
	facts: m.make_part_fact,
	related: m.make_part_related,
	versions: m.make_part_version,
	corrections: m.make_part_correction,
	groups: m.make_field_group,
	actors: m.make_field_actors,
	places: m.make_field_places,
	tags: m.make_part_topic,
	clocks: m.make_part_clock,
	author: m.make_part_author,
	via: m.make_field_via
};

/** Fields inside of things. Those of an event are called as in its form. */
const PARTS: Readonly<Record<string, Words>> = {
	events: m.make_events,
	quotes: m.make_quotes,
	sources: m.make_sources,
	title: m.make_title,
	asOf: m.make_as_of,
	timezone: m.make_part_timezone,
	version: m.make_part_fileversion,
	text: m.make_part_text,
	lang: m.make_part_lang,
	original: m.make_part_original,
	translator: m.make_part_translator,
	speaker: m.make_part_speaker,
	role: m.make_part_role,
	to: m.make_part_to,
	mode: m.make_part_mode,
	where: m.make_part_where,
	type: m.make_part_type,
	publisher: m.make_source_publisher,
	publisherShort: m.make_source_publisher,
	url: m.make_source_url,
	accessed: m.make_part_accessed,
	archived: m.make_part_archived,
	access: m.make_part_access,
	citedIn: m.make_part_citedin,
	source: m.make_part_source,
	locator: m.make_part_locator,
	selector: m.make_part_passage,
	exact: m.make_part_passage,
	supports: m.make_part_supports,
	said: m.make_part_said,
	correct: m.make_part_correct,
	value: m.make_part_value,
	unit: m.make_part_unit,
	alt: m.make_part_alt,
	caption: m.make_part_caption,
	credit: m.make_part_credit,
	rel: m.make_part_relation,
	by: m.make_part_by,
	color: m.make_part_color,
	name: m.make_part_name,
	note: m.make_part_note,
	reason: m.make_part_reason,
	vouchedBy: m.make_part_vouched,
	count: m.make_part_count,
	lat: m.make_field_latitude,
	lon: m.make_field_longitude
};

/** `a`, `[0]`, `["any text"]`: one step of a path. */
const STEP = /(?:^|\.)([\w$-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gy;
/** Things in the head have an id, not a number. */
const BY_ID = ['groups', 'actors', 'places', 'sources'];

/**
 * @param path - into a file of ours, as problems have it
 * @returns the path as it is, if it is none
 */
export function placeWords(path: string): string {
	const keys = keysOf(path);
	if (!keys) return path;
	const words: string[] = [];
	for (let at = 0; at < keys.length; at++) {
		const [key = '', next] = [keys[at], keys[at + 1]];
		const isThing = typeof next === 'number' || (at === 0 && BY_ID.includes(String(key)));
		if (isThing && next !== undefined) {
			words.push(thingWords(String(key), typeof next === 'number' ? next + 1 : next));
			at++;
			// The value of a date is the date.
		} else if (key !== 'value' || keys[at - 1] !== 'date') words.push(fieldWords(String(key)));
	}
	return words.join(' · ');
}

function thingWords(list: string, number: number | string): string {
	if (list === 'quotes') return m.make_quote_number({ number: String(number) });
	const name = Object.hasOwn(THINGS, list) ? THINGS[list]?.() : undefined;
	return m.make_part_number({ name: name ?? fieldWords(list), number: String(number) });
}

function fieldWords(name: string): string {
	const part = Object.hasOwn(PARTS, name) ? PARTS[name]?.() : undefined;
	return part ?? (isField(name) ? FIELD_WORDS[name]() : name);
}

function keysOf(path: string): readonly (string | number)[] | undefined {
	const keys: (string | number)[] = [];
	STEP.lastIndex = 0;
	let end = 0;
	for (let step = STEP.exec(path); step; step = STEP.exec(path)) {
		const [, name, index, quoted] = step;
		keys.push(name ?? (index === undefined ? textOf(quoted) : Number(index)));
		end = STEP.lastIndex;
	}
	return keys.length > 0 && end === path.length ? keys : undefined;
}

function textOf(quoted = '""'): string {
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted; // no path of ours has such a step
	}
}
