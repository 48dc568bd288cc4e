/** Converts files of TimelineJS 1 and 2 to slides of version 3. Pure. See ./SPEC.md §O. */
import { fieldOf, isFields, textOf, type Fields } from '../shared/json-fields';

/** The old name of each field of a slide. */
const OLD = new Map([
	['start_date', 'startDate'],
	['end_date', 'endDate'],
	['text.headline', 'headline'],
	['text.text', 'text'],
	['media.url', 'asset.media'],
	['group', 'tag']
]);
const READ = new Set([
	'startDate',
	'endDate',
	'headline',
	'text',
	'asset',
	'tag',
	'media',
	'credit',
	'caption'
]);

/** The place of a slide's field in an old file. */
export function oldName(field: string): string {
	const known = OLD.get(field);
	return known ?? field.replace(/^media\./, 'asset.');
}

/** A slide in the form of TimelineJS 3; unknown fields are unchanged. */
export function toSlide(old: Fields): Fields {
	const asset = fieldOf(old, 'asset');
	const { media, ...rest } = isFields(asset) ? asset : old;
	const described = isFields(asset)
		? rest
		: { credit: textOf(old, 'credit'), caption: textOf(old, 'caption') };
	const others = Object.entries(old).filter(([name]) => !READ.has(name));
	return Object.fromEntries([
		...others,
		['start_date', fieldOf(old, 'startDate')],
		['end_date', fieldOf(old, 'endDate')],
		['text', { headline: fieldOf(old, 'headline'), text: fieldOf(old, 'text') }],
		['media', { ...described, url: media }],
		['group', fieldOf(old, 'tag')]
	]);
}
