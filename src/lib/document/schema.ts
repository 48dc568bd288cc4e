/**
 * The shape of a `*.timeline.yaml` or `.json` file. The types, the check at run time and the JSON Schema at
 * /schema/timeline-1.json are all made from it. Meaning is checked in ./check.ts.
 * Pure. See ./SPEC.md §S and docs/file-format.md.
 */
import * as v from 'valibot';
import { mediaSchema, quoteMediaSchema } from './schema-media';
import {
	address,
	count,
	degrees,
	edtf,
	id,
	line,
	list,
	MAX_LABEL,
	prose,
	text
} from './schema-parts';

/** The types of sources in CSL 1.0.2 that dated facts need. */
const SOURCE_TYPES = [
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'bill',
	'book',
	'broadcast',
	'chapter',
	'dataset',
	'document',
	'hearing',
	'interview',
	'legal_case',
	'legislation',
	'manuscript',
	'map',
	'motion_picture',
	'pamphlet',
	'personal_communication',
	'post',
	'post-weblog',
	'report',
	'review',
	'speech',
	'thesis',
	'treaty',
	'webpage'
] as const;

const edtfOrChoice = v.union(
	[edtf, v.array(edtf)],
	'Write a date like 2025-08-12, or a list of which one it was.'
);
const dateSchema = v.union(
	[
		edtf,
		v.array(edtf),
		v.strictObject({
			/** Null if the event has no date yet. */
			value: v.nullable(edtfOrChoice),
			/** The source's own words: “last year”. */
			stated: v.optional(line),
			/** Shown instead of the words for `value`. */
			display: v.optional(line),
			timezone: v.optional(v.string()),
			note: v.optional(prose)
		})
	],
	'Write a date like 2025-08-12, or “value:” with “stated:” below it.'
);

const selectorSchema = v.strictObject({
	exact: prose,
	prefix: v.optional(line),
	suffix: v.optional(line)
});

/** People whom a source does not name. */
const unnamedSchema = v.strictObject({
	count: v.optional(count),
	/** Why they are not named, in the words of the source. */
	reason: v.optional(line),
	/** Who knows them and vouches for what they said: an actor's id, or a name. */
	vouchedBy: v.optional(line)
});

const citationFields = {
	source: id,
	locator: v.optional(line),
	/** A TextQuoteSelector of the W3C Web Annotation model. */
	selector: v.optional(selectorSchema),
	supports: v.optional(v.picklist(['supports', 'disputes', 'mentions'])),
	note: v.optional(prose)
};
const CITE = 'Cite a source by its id, or write “source:” with its id.';

/** An error of a source: what it said, what is right, and which sources say so. */
const correctionSchema = v.strictObject({
	said: prose,
	correct: prose,
	sources: list(v.union([id, v.strictObject(citationFields)], CITE)),
	note: v.optional(prose)
});

const citationSchema = v.union(
	[
		id,
		v.strictObject({
			...citationFields,
			unnamed: v.optional(unnamedSchema),
			corrections: v.optional(list(correctionSchema))
		})
	],
	CITE
);

/** A row of an event's table. Rows with the same label are shown together. */
const factSchema = v.strictObject({
	label: line,
	value: v.union([v.number(), line], 'Write a number or text.'),
	unit: v.optional(line),
	sources: v.optional(list(citationSchema)),
	note: v.optional(prose)
});

const versionSchema = v.strictObject({
	text: prose,
	sources: list(citationSchema),
	note: v.optional(prose)
});

const quoteSchema = v.strictObject({
	text: prose,
	lang: v.optional(v.string()),
	original: v.optional(v.strictObject({ text: prose, lang: v.string() })),
	translator: v.optional(line),
	/** An actor's id, or a name. */
	speaker: v.optional(line),
	role: v.optional(line),
	to: v.optional(line),
	/** Another speaker who quotes these words: an actor's id, or a name. */
	quotedBy: v.optional(line),
	/** Who relayed it, starting with the one closest to the speaker: actors' ids, or names. */
	via: v.optional(v.union([line, v.array(line)], 'Write who relayed it, or a list of them.')),
	/** How certain it is that the speaker said it. */
	attribution: v.optional(v.picklist(['certain', 'probable', 'disputed'])),
	unnamed: v.optional(unnamedSchema),
	mode: v.optional(v.picklist(['direct', 'reported', 'paraphrase'])),
	where: v.optional(line),
	date: v.optional(edtf),
	sources: v.optional(list(citationSchema)),
	/** Other wordings of the same quotation, each with its sources. */
	versions: v.optional(list(versionSchema)),
	/** A recording of the words, or a picture of the page on which they are. */
	media: v.optional(list(quoteMediaSchema))
});

const relatedSchema = v.strictObject({
	to: id,
	rel: v.picklist([
		'background',
		'leads-to',
		'follows',
		'part-of',
		'contradicts',
		'after',
		'before'
	]),
	/** How long after or before: a duration of ISO 8601, `PT3S`. */
	by: v.optional(v.string()),
	/** The source's own words for it: “moments later”. */
	stated: v.optional(line)
});

const eventSchema = v.strictObject({
	id,
	/** Null, or absent with `stated`, if the event has no date yet. */
	date: v.nullish(dateSchema),
	/** The source's own words for a date that is not known yet. */
	stated: v.optional(line),
	headline: line,
	/** A shorter headline for the chart. */
	label: v.optional(text(MAX_LABEL)),
	/** Markdown: paragraphs, links, emphasis, lists. */
	summary: v.optional(prose),
	kind: v.optional(v.picklist(['event', 'statement', 'context', 'scheduled', 'era'])),
	status: v.optional(v.picklist(['confirmed', 'reported', 'disputed', 'denied', 'cancelled'])),
	importance: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
	group: v.optional(id),
	actors: v.optional(list(line)),
	places: v.optional(list(line)),
	quotes: v.optional(list(quoteSchema)),
	sources: v.optional(list(citationSchema)),
	media: v.optional(list(mediaSchema)),
	facts: v.optional(list(factSchema)),
	related: v.optional(list(relatedSchema))
});

const sourceSchema = v.strictObject({
	type: v.optional(v.picklist(SOURCE_TYPES)),
	title: v.optional(line),
	publisher: v.optional(line),
	/** The publisher's name in running text: AFP. */
	publisherShort: v.optional(text(MAX_LABEL)),
	author: v.optional(list(line)),
	date: v.optional(edtf),
	accessed: v.optional(edtf),
	url: v.optional(address),
	archived: v.optional(v.strictObject({ url: address, date: v.optional(edtf) })),
	lang: v.optional(v.string()),
	doi: v.optional(line),
	access: v.optional(v.picklist(['open', 'registration', 'subscription'])),
	/** The source that cites this one, if the author did not see the original. */
	citedIn: v.optional(id),
	unnamed: v.optional(unnamedSchema),
	corrections: v.optional(list(correctionSchema))
});

const groupSchema = v.strictObject({
	label: line,
	/** A hint: the nearest hue of the palette is used, so that contrast is sufficient in light and dark. */
	color: v.optional(v.string())
});

const actorSchema = v.strictObject({
	name: line,
	type: v.optional(v.picklist(['person', 'organization'])),
	role: v.optional(line),
	sameAs: v.optional(list(address))
});

const placeSchema = v.strictObject({
	name: line,
	lat: v.optional(degrees(90)),
	lon: v.optional(degrees(180))
});

export const timelineSchema = v.strictObject({
	$schema: v.optional(v.string()),
	version: v.literal(1, 'Only “version: 1” can be read.'),
	id: v.optional(id),
	title: line,
	/** The standfirst. */
	summary: v.optional(prose),
	/** Topics; a site lists its timelines by them. */
	tags: v.optional(list(text(MAX_LABEL))),
	lang: v.optional(v.string()),
	timezone: v.optional(v.string()),
	/** Other zones in which clock times are shown as well. */
	clocks: v.optional(list(v.string())),
	/** The day the story was told: relative words refer to it. */
	asOf: v.optional(v.string()),
	groups: v.optional(v.record(id, groupSchema)),
	actors: v.optional(v.record(id, actorSchema)),
	places: v.optional(v.record(id, placeSchema)),
	sources: v.optional(v.record(id, sourceSchema)),
	events: list(eventSchema)
});

/** The file as an author writes it. */
export type TimelineFile = v.InferOutput<typeof timelineSchema>;
export type EventEntry = TimelineFile['events'][number];
export type QuoteEntry = NonNullable<EventEntry['quotes']>[number];
export type CitationEntry = v.InferOutput<typeof citationSchema>;
export type UnnamedEntry = v.InferOutput<typeof unnamedSchema>;
export type CorrectionEntry = v.InferOutput<typeof correctionSchema>;
export type SourceEntry = v.InferOutput<typeof sourceSchema>;
export type SourceType = (typeof SOURCE_TYPES)[number];
