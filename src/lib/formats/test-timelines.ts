/** Timelines for the tests of writers: those of this site, hostile ones, and any that there can be. */
import fc, { type Arbitrary } from 'fast-check';
import STRINGS from '../../../e2e/fixtures/naughty-strings.json';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import type {
	CitationEntry,
	EventEntry,
	QuoteEntry,
	SourceEntry,
	TimelineFile
} from '$lib/document/schema';
import { isBlank } from '$lib/document/text-faults';
import type { Timeline } from '$lib/document/timeline';
import { resolveDate } from '$lib/time/bounds';
import type { Published } from './shared/published';
import { readTimelineFile } from './native/read';
import { instantAt } from '$lib/time/span';

/** 13 August 2025, 12:00 UTC. */
const UPDATED = instantAt(1_755_086_400_000);

function publish(timeline: Timeline | undefined, told: unknown): Published {
	if (!timeline) throw new Error(`This file does not hold: ${JSON.stringify(told)}`);
	return { timeline, url: 'https://dateline.example/t/story', updated: UPDATED };
}

/** A file that is valid, as it is published. */
export function published(file: TimelineFile): Published {
	const { timeline, findings } = drain(readTimeline(file));
	return publish(timeline, findings);
}

const stories = import.meta.glob<string>('/src/content/*.timeline.yaml', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The timelines that this site ships, by the name of the file. */
export const SHIPPED: readonly (readonly [name: string, story: Published])[] = Object.entries(
	stories
).map(([path, text]) => {
	const { timeline, problems } = drain(readTimelineFile(text));
	return [path.slice('/src/content/'.length), publish(timeline, problems)] as const;
});

/** Text that means something to one format or another. */
export const HOSTILE: readonly string[] = [
	'<img src=x onerror=alert(1)>',
	'</script><script>alert(1)</script><!--<script',
	']]></content></entry><entry>',
	'</title></textarea></noscript>',
	'line one\nline two\r\nline three\u2028four\u2029five\u0085six',
	'TY  - JOUR\nER  - \nTY  - GEN',
	'}, title = {other}, @article{x, %',
	"\\input{/etc/passwd} \\\\ \\{ \\} {{ }} { } $x^2_1$ #1 & 50% ~ `tick` '' ,, -- ---",
	'a and b, c and d',
	'\u202Eesrever\u202C \u2066open',
	'half \uD83D and \uDC00, \0 and \u001B[31m, \uFFFE',
	'“quoted” «\u00A0non\u00A0» 한국어 العربية עברית 🇰🇵👩‍👩‍👧',
	'# heading\n\n- item\n\n1. one\n\n> said\n\n    code\n\n---\n\n***',
	'| a | b |\n| - | - |\n| c | d |',
	'~~struck~~ **bold** _em_ `code` [link](javascript:alert(1)) ![x](y) <b>b</b> &amp; &lt;',
	'[^1] [ ] [x] www.example.org https://example.org me@example.org #12 @name',
	'{@html x} {{7*7}} ${x} %sveltekit.nonce%',
	'__proto__',
	'=HYPERLINK("x")',
	'"quotes" \'and\' more'
];

/** The Big List of Naughty Strings, as far as they can be a headline. */
export const NAUGHTY: readonly string[] = STRINGS.map((text) => text.slice(0, 250)).filter(
	(text) => !isBlank(text)
);

/** What formats build their own marks of. */
const MARKS = Array.from(' \\{}%-\'`"~<>&\n\r,;|*_[]()#@.:/$^1a');

/** Texts that are not blank, hostile more often than not. */
const anyText: Arbitrary<string> = fc
	.oneof(
		fc.constantFrom(...HOSTILE),
		fc.constantFrom(...NAUGHTY),
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 40 }),
		fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join(' '))
	)
	.map((text) => text.slice(0, 250))
	.filter((text) => !isBlank(text));

const two = (number: number) => String(number).padStart(2, '0');
const fourDigits = (year: number) =>
	`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const anyYear = fc.oneof(
	fc.integer({ min: 1000, max: 2100 }),
	fc.integer({ min: -9999, max: 9999 })
);
const anyMark = fc.constantFrom('', '', '', '?', '~', '%');
const anyMonth = fc.integer({ min: 1, max: 12 }).map(two);
const dayOf = fc
	.tuple(anyYear.map(fourDigits), anyMonth, fc.integer({ min: 1, max: 28 }).map(two))
	.map((parts) => parts.join('-'));
const anyPlace = fc.oneof(
	fc.constantFrom('Z', '+03:00', '-03:30', '+0545', '[Europe/Moscow]', '[Asia/Pyongyang]'),
	fc.constantFrom('[America/St_Johns]', '[Africa/Monrovia]', '')
);
const anyClock = fc
	.tuple(
		dayOf,
		fc.integer({ min: 4, max: 23 }).map(two),
		fc.integer({ min: 0, max: 59 }).map(two),
		fc.constantFrom('', ':00', ':30', ':59'),
		anyPlace
	)
	.map(([day, hour, minute, second, place]) => `${day}T${hour}:${minute}${second}${place}`);
const anyDayOrCoarser = fc
	.tuple(
		fc.oneof(
			dayOf,
			anyYear.map(fourDigits),
			fc.tuple(anyYear.map(fourDigits), anyMonth).map((parts) => parts.join('-')),
			fc
				.tuple(
					anyYear.map(fourDigits),
					fc.constantFrom('21', '22', '23', '24', '33', '36', '40', '41', 'XX', '08-XX', 'XX-XX')
				)
				.map((parts) => parts.join('-')),
			fc.integer({ min: -999, max: 999 }).map((decade) => blockOf(decade, 3, 'X')),
			fc.integer({ min: -99, max: 99 }).map((century) => blockOf(century, 2, 'XX')),
			fc
				.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
				.filter((year) => Math.abs(year) > 9999)
				.map((year) => `Y${year}`)
		),
		anyMark
	)
	.map((parts) => parts.join(''));

function blockOf(number: number, width: number, rest: string): string {
	return `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(width, '0')}${rest}`;
}

const anyPoint = fc.oneof({ weight: 3, arbitrary: anyDayOrCoarser }, anyClock);

/** A date of every form of our profile of EDTF; a clock time may need the zone of its timeline. */
export const anyEdtf: Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: anyPoint },
	fc.tuple(anyPoint, fc.oneof(fc.constantFrom('..', ''), anyPoint)).map(toInterval),
	fc.tuple(fc.constantFrom('..', ''), anyPoint).map(toInterval),
	fc
		.array(anyPoint, { minLength: 2, maxLength: 3 })
		.map((dates) => `[${dates.join(',')}]`)
		.filter((text) => text.length <= 100)
);

function toInterval(ends: [string, string]): string {
	return ends.join('/');
}

/** The dates that are valid in a timeline of Moscow's clocks. */
const anyDate = anyEdtf.filter((text) => resolveDate(text, 'Europe/Moscow').ok);
const anyAddress = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.constantFrom(
		'https://example.org/a_b%20c?q={x}&y=\\\\#{z}~^',
		'https://doi.org/10.1000/182_a%28b%29',
		'javascript:alert(1)'
	)
);
const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anySource: Arbitrary<SourceEntry> = fc.record({
	title: anyText,
	type: fc.constantFrom('article-newspaper', 'article-journal', 'report', 'treaty', 'webpage'),
	publisher: maybe(anyText),
	author: fc.array(anyText, { maxLength: 3 }),
	date: maybe(anyDate),
	accessed: maybe(anyDate),
	url: maybe(anyAddress),
	archived: maybe(fc.record({ url: anyAddress, date: maybe(anyDate) })),
	lang: maybe(fc.constantFrom('en', 'ko', 'pt-BR')),
	access: maybe(fc.constantFrom('open', 'registration', 'subscription')),
	citedIn: maybe(fc.constantFrom('s0', 's1'))
});

const anyUnnamed = fc.record({
	count: maybe(fc.integer({ min: 1, max: 9 })),
	reason: maybe(anyText),
	vouchedBy: maybe(anyText)
});
const anyCorrections = fc.array(
	fc.record({
		said: anyText,
		correct: anyText,
		sources: fc.constant<string[]>(['s1']),
		note: maybe(anyText)
	}),
	{ maxLength: 1 }
);

const anyCitation: Arbitrary<CitationEntry> = fc.oneof(
	fc.constantFrom('s0', 's1'),
	fc.record({
		source: fc.constantFrom('s0', 's1'),
		locator: maybe(anyText),
		supports: fc.constantFrom('supports', 'disputes', 'mentions'),
		note: maybe(anyText),
		unnamed: maybe(anyUnnamed),
		corrections: anyCorrections
	})
);

const anyFact = fc.record({
	label: anyText,
	value: fc.oneof(anyText, fc.integer()),
	unit: maybe(anyText),
	sources: fc.array(anyCitation, { maxLength: 1 }),
	note: maybe(anyText)
});

const anyQuote: Arbitrary<QuoteEntry> = fc.record({
	text: anyText,
	speaker: maybe(anyText),
	role: maybe(anyText),
	via: fc.oneof(maybe(anyText), fc.array(anyText, { maxLength: 3 })),
	quotedBy: maybe(anyText),
	attribution: fc.constantFrom('certain', 'probable', 'disputed'),
	unnamed: maybe(anyUnnamed),
	translator: maybe(anyText),
	where: maybe(anyText),
	mode: fc.constantFrom('direct', 'reported', 'paraphrase'),
	original: maybe(fc.record({ text: anyText, lang: fc.constant('ko') })),
	date: maybe(anyDate),
	sources: fc.array(anyCitation, { minLength: 1, maxLength: 2 }),
	versions: fc.array(
		fc.record({ text: anyText, sources: fc.constant(['s1']), note: maybe(anyText) }),
		{
			maxLength: 1
		}
	)
});

const anyEvent: Arbitrary<Omit<EventEntry, 'id'>> = fc.record({
	date: fc.record({
		value: anyDate,
		stated: maybe(anyText),
		display: maybe(anyText),
		note: maybe(anyText)
	}),
	headline: anyText,
	summary: maybe(anyText),
	kind: fc.constantFrom('event', 'statement', 'context', 'scheduled'),
	status: fc.constantFrom('confirmed', 'reported', 'disputed', 'denied', 'cancelled'),
	importance: fc.integer({ min: 1, max: 5 }),
	group: fc.constantFrom('one', undefined),
	actors: fc.array(anyText, { maxLength: 2 }),
	places: fc.array(anyText, { maxLength: 2 }),
	facts: fc.array(anyFact, { maxLength: 2 }),
	quotes: fc.array(anyQuote, { maxLength: 2 }),
	sources: fc.array(anyCitation, { maxLength: 2 }),
	media: fc.array(fc.record({ url: anyAddress, caption: maybe(anyText), credit: maybe(anyText) }), {
		maxLength: 1
	})
});

/** Any timeline there can be, hostile more often than not. */
export const anyPublished: Arbitrary<Published> = fc
	.record({
		title: anyText,
		summary: maybe(anyText),
		lang: fc.constantFrom('en', 'de', 'ar', 'ko'),
		label: anyText,
		sources: fc.tuple(anySource, anySource, anySource),
		events: fc.array(anyEvent, { minLength: 1, maxLength: 4 }),
		stated: maybe(anyText)
	})
	.map(({ sources: [s0, s1, s2], label, events, stated, ...head }) =>
		published({
			...head,
			version: 1,
			timezone: 'Europe/Moscow',
			groups: { one: { label } },
			sources: { s0: { ...s0, citedIn: undefined }, s1: { ...s1, citedIn: 's0' }, s2 },
			events: [
				...events.map((event, i) => ({ ...event, id: `e${i}` })),
				...(stated === undefined
					? []
					: [{ ...events[0], id: 'undated', headline: stated, date: null, stated }])
			]
		})
	);
