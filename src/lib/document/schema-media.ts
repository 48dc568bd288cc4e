/** The shape of media: pictures, recordings and documents of an event or a quote. Pure. See ./SPEC.md §V. */
import * as v from 'valibot';
import { address, edtf, id, line, prose } from './schema-parts';

const pixels = v.pipe(
	v.number(),
	v.integer('Write whole pixels.'),
	v.minValue(1),
	v.maxValue(100_000)
);
/** From the left, or from the top: 0 to 1. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Of a quote. */
export const quoteMediaSchema = v.strictObject({
	url: v.optional(address),
	/** A path beside the timeline: `name.media/photo.jpg`. */
	file: v.optional(line),
	type: v.optional(v.picklist(['image', 'video', 'audio', 'document', 'embed'])),
	/** What it shows, for those who cannot see or hear it; '' if it is only decoration. */
	alt: v.optional(prose),
	caption: v.optional(prose),
	/** Who made it or owns it. */
	credit: v.optional(line),
	/** The name of its licence, or the address of that. */
	license: v.optional(line),
	/** The source record that it is from. */
	source: v.optional(id),
	width: v.optional(pixels),
	height: v.optional(pixels),
	/** The point that a crop keeps in view: from the left, from the top. */
	focus: v.optional(v.tuple([share, share], 'Write two numbers from 0 to 1: [0.5, 0.3].')),
	/** The picture shown before a recording plays: an address, or a path beside the timeline. */
	poster: v.optional(address),
	/** Captions (WebVTT) or a text of what is said: an address, or a path beside the timeline. */
	transcript: v.optional(address),
	/** It is hidden behind this reason until a reader asks for it. */
	cover: v.optional(line),
	/** Of a post: who wrote it, when, its words, and a copy that stays. */
	author: v.optional(line),
	date: v.optional(edtf),
	text: v.optional(prose),
	archived: v.optional(v.strictObject({ url: address, date: v.optional(edtf) }))
});

/** Of an event. */
export const mediaSchema = v.strictObject({
	...quoteMediaSchema.entries,
	/** Shown large, beside the text of the event. */
	lead: v.optional(v.boolean())
});

export type MediaEntry = v.InferOutput<typeof mediaSchema>;
