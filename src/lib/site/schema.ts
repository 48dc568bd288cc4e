/**
 * The shape of `site.yaml`: the name and the look of a site. The types, the check and the JSON Schema at
 * /schema/site-1.json are all made from it. Meaning is checked in ./read.ts.
 * Pure. See ./SPEC.md and docs/site.md.
 */
import * as v from 'valibot';
import { ROLES, type Role } from './roles';

const MAX_NAME = 80;
const MAX_LINKS = 12;
const MAX_FACES = 12;

const text = (most: number) =>
	v.pipe(
		v.string('Write text here.'),
		v.regex(/\S/, 'There is no text here.'),
		v.maxLength(most, ({ received }) => `${received} characters are too many: ${most} at most.`)
	);
/** A file beside site.yaml: never a path, so that no other file can be read. */
const fileNamed = (endings: string) =>
	v.pipe(
		v.string('Write the name of a file here.'),
		v.regex(
			new RegExp(`^[\\w-][\\w .-]*\\.(?:${endings}|${endings.toUpperCase()})$`),
			({ received }) =>
				`${received} is no file that can be used here: it stands beside site.yaml and its name ends in ${endings.replaceAll('|', ', ')}.`
		)
	);
const picture = fileNamed('svg|png|webp|jpg|jpeg|avif');
const font = fileNamed('woff2|woff|ttf|otf');

const colour = v.optional(v.string('Write a colour like "#1c5d99", in quotes.'));
const colours = v.strictObject(
	Object.fromEntries(ROLES.map((role) => [role, colour])) as Record<Role, typeof colour>
);

const face = v.strictObject({
	file: font,
	/** One weight, or the first and last of a variable font; by default that of the file. */
	weight: v.optional(
		v.union(
			[
				v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
				v.pipe(v.string(), v.regex(/^\s*\d{1,4}\s+\d{1,4}\s*$/))
			],
			'Write a weight like 400, or the first and last of a variable font, like "200 900".'
		)
	),
	style: v.optional(v.picklist(['normal', 'italic']))
});
const family = v.pipe(
	v.array(v.optional(face), 'Write a list of font files here, each after a “-”.'),
	v.minLength(1, 'There is no font file here.'),
	v.maxLength(MAX_FACES, `There are too many font files: ${MAX_FACES} at most.`)
);

// A removed item of a list leaves a hole, which no file can contain: so items are optional.
export const siteSchema = v.strictObject({
	$schema: v.optional(v.string()),
	version: v.optional(v.literal(1, 'Only “version: 1” can be read.')),
	name: v.optional(text(MAX_NAME)),
	/** What it publishes. */
	summary: v.optional(text(300)),
	logo: v.optional(
		v.strictObject({ light: picture, dark: v.optional(picture), alt: v.optional(text(200)) })
	),
	/** The icon of its pages in browsers. */
	icon: v.optional(picture),
	colors: v.optional(v.strictObject({ light: v.optional(colours), dark: v.optional(colours) })),
	fonts: v.optional(v.strictObject({ display: v.optional(family), text: v.optional(family) })),
	links: v.optional(
		v.pipe(
			v.array(
				v.optional(v.strictObject({ label: text(MAX_NAME), url: text(2048) })),
				'Write a list of links here, each after a “-”.'
			),
			v.maxLength(MAX_LINKS, `There are too many links: ${MAX_LINKS} at most.`)
		)
	),
	/** The language of pages that belong to no timeline. */
	lang: v.optional(v.string('Write a language like “de” here.')),
	/** The title of pages in browsers: “{title} – {name}”. */
	title: v.optional(text(200)),
	/** Whether the footer names the program. */
	credit: v.optional(v.boolean('Write true or false here.'))
});

/** The file as an author writes it. */
export type SiteFile = v.InferOutput<typeof siteSchema>;
export type FaceEntry = v.InferOutput<typeof face>;
