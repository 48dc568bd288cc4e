/** Files of TimelineJS 1 and 2 as slides of 3: what was called otherwise, and where. Pure. See ./SPEC.md §O. */
import { fieldOf, isFields, textOf, type Fields } from '../shared/json-fields';

/** By field of a slide: the field of an old one. */
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

/** Where a field of a slide stood in an old one. */
export function oldName(field: string): string {
	const known = OLD.get(field);
	return known ?? field.replace(/^media\./, 'asset.');
}

/** A slide as TimelineJS 3 writes it; fields that it does not know stay as they are. */
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
