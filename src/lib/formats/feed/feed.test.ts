/** Both feeds, read by programs that are not ours. Rules: ./SPEC.md. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { detectAtomFeed, detectJsonFeed, parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { toSafeUrl } from '$lib/document/address';
import type { EventEntry, TimelineFile } from '$lib/document/schema';
import { resolveDate } from '$lib/time/bounds';
import type { Published } from '../shared/published';
import { toLine } from '../shared/sound-text';
import { anyPublished, HOSTILE, NAUGHTY, published, SHIPPED } from '../test-timelines';
import { writeAtom } from './atom';
import { writeJsonFeed } from './json-feed';

const PAGE = 'https://dateline.example/t/story';
const FEED = 'https://dateline.example/t/story.feed';
/** The last change of the timelines in these tests: noon, UTC. */
const CHANGED = '2025-08-13T12:00:00Z';

function story(file: Partial<TimelineFile>, options: Partial<Published> = {}): Published {
	const whole: TimelineFile = {
		version: 1,
		title: 'A story',
		lang: 'en-GB',
		events: [],
		...file
	};
	return { ...published(whole), ...options };
}

const event = (entry: Partial<EventEntry>): EventEntry => ({
	id: 'e',
	date: '2025-08-12',
	headline: 'It happens',
	...entry
});

/** Our own fields, which other programs do not know. */
interface OurItem {
	readonly _dateline: Readonly<Record<string, unknown>>;
	readonly [field: string]: unknown;
}
const ourItems = (of: Published) =>
	(JSON.parse(writeJsonFeed(of)) as { items: readonly OurItem[] }).items;

/** Elements and addresses of HTML, and its text. */
function lookInto(html: string) {
	const tags = new Set<string>();
	const attributes = new Set<string>();
	const addresses: string[] = [];
	let text = '';
	const visit = (node: Nodes) => {
		if (node.type === 'text') text += node.value;
		if (node.type === 'element') {
			tags.add(node.tagName);
			for (const [name, value] of Object.entries(node.properties)) {
				attributes.add(name);
				addresses.push(String(value));
			}
		}
		if ('children' in node) node.children.forEach(visit);
	};
	visit(fromHtml(html, { fragment: true }));
	return { tags: [...tags], attributes: [...attributes], addresses, text };
}

/** What must be true for every pair of feeds. @returns the text of each entry */
function expectSound(of: Published): string[] {
	const atomText = writeAtom(of, FEED);
	const jsonText = writeJsonFeed(of, FEED);
	expect(detectAtomFeed(atomText)).toBe(true);
	expect(detectJsonFeed(jsonText)).toBe(true);
	const atom = parseAtomFeed(atomText);
	const json = parseJsonFeed(jsonText);
	expect(json.title).toBe(toLine(of.timeline.title));
	expect(atom.title?.value).toBe(toLine(of.timeline.title));

	const events = [...[...of.timeline.events].reverse(), ...of.timeline.undated];
	const titles = events.map(({ headline }) => toLine(headline));
	const urls = events.map(({ id }) => `${PAGE}/${id}`);
	expect(json.items?.map(({ title }) => title)).toEqual(titles);
	expect(json.items?.map(({ id, url }) => [id, url])).toEqual(urls.map((url) => [url, url]));
	expect(atom.entries?.map(({ title }) => title?.value)).toEqual(titles);
	expect(atom.entries?.map(({ id, links }) => [id, links?.[0]?.href])).toEqual(
		urls.map((url) => [url, url])
	);
	expect(atom.entries?.map(({ content }) => content?.value)).toEqual(
		json.items?.map(({ content_html: html }) => html)
	);
	return (json.items ?? []).map(({ content_html: html = '' }) => {
		const { tags, attributes, addresses, text } = lookInto(html);
		const known = ['p', 'blockquote', 'ul', 'ol', 'li', 'a', 'em', 'strong', 'br'];
		expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
		expect(attributes.filter((name) => name !== 'href')).toEqual([]);
		expect(addresses.filter((address) => toSafeUrl(address) !== address)).toEqual([]);
		return text;
	});
}

/** The elements that RFC 4287 requires in an Atom feed, each exactly once. */
function expectWhole(element: XmlElement, names: readonly string[]): void {
	const found = element.children.filter((child) => child instanceof XmlElement);
	const counts = names.map((name) => found.filter((child) => child.name === name).length);
	expect(counts).toEqual(names.map(() => 1));
}

describe('what is in a feed', () => {
	it.each(SHIPPED)('[F1, F2, F3] every event, the latest first: %s', (_, of) => {
		expectSound(of);
		const { root } = parseXml(writeAtom(of, FEED));
		if (!root) throw new Error('There is no feed.');
		expectWhole(root, ['id', 'title', 'updated', 'author']);
		const entries = root.children.filter(
			(child) => child instanceof XmlElement && child.name === 'entry'
		);
		expect(entries).toHaveLength(of.timeline.events.length);
		for (const entry of entries)
			expectWhole(entry as XmlElement, ['id', 'title', 'updated', 'content']);
	});

	it('[F2] an entry says all that its page says', () => {
		const of = story({
			groups: { one: { label: 'Diplomacy' } },
			actors: { kim: { name: 'Kim Jong Un', role: 'leader of North Korea' } },
			sources: {
				host: { title: 'The host', publisher: 'The Paper', date: '2025-08-13' },
				page: {
					title: 'A page',
					url: 'https://example.org/a?b&c',
					archived: { url: 'https://web.archive.org/web/a' },
					citedIn: 'host'
				}
			},
			events: [
				event({
					date: { value: '2024', stated: 'last year' },
					summary: 'They *sign* [it](https://example.org/it).\n\n1. One\n2. Two',
					status: 'disputed',
					group: 'one',
					actors: ['kim'],
					places: ['Pyongyang'],
					quotes: [
						{ text: 'The words', speaker: 'kim', via: 'KCNA', mode: 'reported', sources: ['page'] }
					],
					media: [{ url: 'https://example.org/i.jpg', caption: 'A picture', credit: 'Somebody' }]
				})
			]
		});
		expect(parseJsonFeed(writeJsonFeed(of)).items?.[0]).toEqual({
			id: `${PAGE}/e`,
			url: `${PAGE}/e`,
			title: 'It happens',
			summary: 'They sign it.\n\n1. One\n2. Two',
			tags: ['Diplomacy'],
			attachments: [
				{ url: 'https://example.org/i.jpg', mime_type: 'image/jpeg', title: 'A picture' }
			],
			content_html: [
				'<p><strong>2024 (“last year”)</strong> · disputed · Diplomacy</p>',
				'<p>They <em>sign</em> <a href="https://example.org/it">it</a> (example.org).</p>',
				'<ol><li>One</li><li>Two</li></ol>',
				'<blockquote><p>The words</p>',
				'<p>— Kim Jong Un, leader of North Korea, via KCNA, as reported (A page)</p></blockquote>',
				'<figure><img src="https://example.org/i.jpg" alt="">',
				'<figcaption>A picture (Somebody)</figcaption></figure>',
				'<p>Involved: Kim Jong Un</p><p>Where: Pyongyang</p>',
				'<p>Sources:</p><ul><li>A page. Cited in The Paper. ',
				'<a href="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</a> Archived copy: ',
				'<a href="https://web.archive.org/web/a">https://web.archive.org/web/a</a></li></ul>'
			].join('')
		});
	});

	it('[F3, F4] what an author wrote is text, whatever it is', () => {
		const texts = [...HOSTILE, ...NAUGHTY];
		const idsOf = (letter: string) => texts.map((_, i) => `${letter}${i}`);
		const [groups, sources] = [idsOf('g'), idsOf('s')];
		const of = story({
			title: texts.join(' ').slice(0, 300),
			summary: texts.join('\n'),
			groups: Object.fromEntries(groups.map((id, i) => [id, { label: texts[i] ?? '' }])),
			sources: Object.fromEntries(sources.map((id, i) => [id, { title: texts[i] }])),
			events: texts.map((text, i) =>
				event({
					id: `e${i}`,
					headline: text,
					group: `g${i}`,
					summary: text,
					actors: [text],
					quotes: [{ text, speaker: text, sources: [`s${i}`] }]
				})
			)
		});
		const involved = expectSound(of).map((text) => text.split('Involved: ')[1]);
		const actors = [...of.timeline.events].reverse().map(({ actors: [name = ''] }) => toLine(name));
		for (const [i, actor] of actors.entries())
			expect(involved[i]?.slice(0, actor.length)).toBe(actor);
	}, 20_000);

	it('[F3] any timeline makes feeds that programs read', () => {
		fc.assert(
			fc.property(anyPublished, (of) => void expectSound(of)),
			{ seed: 6, numRuns: 20 }
		);
	}, 20_000);

	it.each([
		['a half of a character', '\uD83D', '\uFFFD'],
		['what XML has no place for', '\u0001\uFFFE', '\uFFFD\uFFFD'],
		['line ends', 'a\r\nb\rc', 'a\nb\nc'],
		['spaces that mean something', 'a\u00A0: b', 'a\u00A0: b']
	])('[F4] %s', (_, text, expected) => {
		const of = story({ summary: `x${text}x`, events: [event({})] });
		expect(parseAtomFeed(writeAtom(of)).subtitle?.value).toBe(`x${expected}x`);
		expect(parseJsonFeed(writeJsonFeed(of)).description).toBe(`x${expected}x`);
	});
});

describe('dates', () => {
	it('[D1] an entry does not say when it was published: nobody knows', () => {
		const of = story({ events: [event({ date: '2025-08-12' })] });
		expect(parseJsonFeed(writeJsonFeed(of)).items?.[0]?.date_published).toBeUndefined();
		expect(parseAtomFeed(writeAtom(of)).entries?.[0]?.published).toBeUndefined();
	});

	it('[D2] everything was changed when the timeline was', () => {
		const of = story({ events: [event({}), event({ id: 'f', date: '2020' })] });
		const { updated, entries } = parseAtomFeed(writeAtom(of));
		expect([updated, ...(entries ?? []).map((entry) => entry.updated)]).toEqual([
			CHANGED,
			CHANGED,
			CHANGED
		]);
		expect(writeJsonFeed(of)).not.toContain('date_modified');
	});

	it.each([
		['2025-08', '2025-08'],
		['2025-08-12~', '2025-08-12~'],
		['2025-08-12T16:00', '2025-08-12T16:00+03:00'],
		['2022-02-24/..', '2022-02-24/..']
	])('[D3] our own fields have the date as EDTF: %s', (date, expected) => {
		const of = story({ timezone: 'Europe/Moscow', events: [event({ date })] });
		const said = ourItems(of)[0]?._dateline.date as string;
		expect(said).toBe(expected);
		expect(resolveDate(said, undefined).ok).toBe(true);
	});

	it('[D3] our own fields have kind, status, and sources with what they support', () => {
		const of = story({
			sources: {
				a: { title: 'A', date: '2025-08', author: ['Reuters'], url: 'https://example.org/a' },
				b: { title: 'B', citedIn: 'a', archived: { url: 'https://web.archive.org/web/b' } }
			},
			events: [
				event({
					date: { value: '2024', stated: 'last year' },
					kind: 'statement',
					status: 'denied',
					sources: [{ source: 'a', supports: 'disputes' }],
					quotes: [
						{
							text: 'The words',
							sources: ['a'],
							versions: [{ text: 'Other words', sources: [{ source: 'b', supports: 'mentions' }] }]
						}
					]
				})
			]
		});
		expect(ourItems(of)[0]?._dateline).toEqual({
			id: 'e',
			date: '2024',
			stated: 'last year',
			kind: 'statement',
			status: 'denied',
			sources: [
				{
					id: 'a',
					type: 'document',
					title: 'A',
					authors: ['Reuters'],
					date: '2025-08',
					url: 'https://example.org/a',
					supports: ['disputes', 'supports']
				},
				{
					id: 'b',
					type: 'document',
					title: 'B',
					archived_url: 'https://web.archive.org/web/b',
					cited_in: 'a',
					supports: ['mentions']
				}
			]
		});
	});
});

describe('who and where', () => {
	const nowhere = { url: undefined };
	const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/;
	const idsOf = (of: Published) => {
		const { id, entries } = parseAtomFeed(writeAtom(of));
		return [id, ...(entries ?? []).map((entry) => entry.id)];
	};

	it('[I1] without an address an entry has ids of its own, that stay', () => {
		const events = [event({}), event({ id: 'f' })];
		const ids = idsOf(story({ events }, nowhere));
		for (const id of ids) expect(id).toMatch(UUID);
		expect(new Set(ids).size).toBe(3);
		expect(idsOf(story({ summary: 'New', events }, nowhere))).toEqual(ids);
		expect(idsOf(story({ title: 'Another', events }, nowhere))).not.toContain(ids[0]);
		expect(ourItems(story({ events }, nowhere)).map(({ id, url }) => [id, url])).toEqual([
			['f', undefined],
			['e', undefined]
		]);
	});

	it.each([
		['the host at which it stands', PAGE, 'dateline.example'],
		['its title', undefined, 'A story']
	])('[I2] the author of an Atom feed is %s', (_, url, expected) => {
		const of = story({ events: [event({})] }, { url });
		expect(parseAtomFeed(writeAtom(of)).authors).toEqual([{ name: expected }]);
	});

	it('[I3] a feed says where it is where it is reported', () => {
		const of = story({ events: [event({})] });
		const self = (text: string) => parseAtomFeed(text).links?.filter(({ rel }) => rel === 'self');
		expect(self(writeAtom(of, FEED))).toEqual([
			{ rel: 'self', type: 'application/atom+xml', href: FEED }
		]);
		expect(self(writeAtom(of))).toEqual([]);
		expect(parseJsonFeed(writeJsonFeed(of, FEED)).feed_url).toBe(FEED);
		expect(writeJsonFeed(of)).not.toContain('feed_url');
	});
});
