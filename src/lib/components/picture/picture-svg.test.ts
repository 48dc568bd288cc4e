import { readFileSync } from 'node:fs';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { readTimelineFile } from '$lib/formats/native/read';
import { firstView } from '$lib/story/first-view';
import { LargeTimeline } from '$lib/story/large-timeline';
import { toReading } from '$lib/story/to-reading';
import type { PictureAsked } from './picture-of';
import { pictureSvg } from './picture-svg';
import { axisAt } from '$lib/time/span';

const STORY = 'src/content/russia-north-korea.timeline.yaml';
const fixture = (name: string) => `e2e/fixtures/${name}.timeline.yaml`;
const day = (text: string) => axisAt(Date.parse(`${text}T00:00Z`));
const AUGUST = { start: day('2025-08-10'), end: day('2025-08-19') };

const readings = new Map<string, ReturnType<typeof toReading>>();

function read(file: string) {
	const { timeline } = drain(readTimelineFile(readFileSync(file, 'utf8')));
	if (!timeline) throw new Error(`${file} cannot be read`);
	return toReading('name', timeline);
}

function draw(file: string, asked: PictureAsked = {}) {
	const timeline = readings.get(file) ?? read(file);
	readings.set(file, timeline);
	return pictureSvg({ timeline }, asked);
}

function elementsOf(svg: string): XmlElement[] {
	const within = (element: XmlElement): XmlElement[] => [
		element,
		...element.children.filter((child) => child instanceof XmlElement).flatMap(within)
	];
	const { root } = parseXml(svg);
	return root ? within(root) : [];
}

const OUTSIDE = new Set(['script', 'foreignObject', 'image', 'a', 'style', 'use']);

const textsOf = (svg: string) =>
	elementsOf(svg)
		.filter(({ name }) => name === 'text')
		.map(({ children }) => children.filter((child) => child instanceof XmlText))
		.map((texts) => texts.map(({ text }) => text).join(''));

it('says what it shows', () => {
	const texts = textsOf(draw(STORY, { address: 'https://example.org/t/name', scale: 'true' }));
	expect(texts).toContain('5 events · 2024 – 15 Aug 2025');
	expect(texts).toContain('As reported on 13 Aug 2025');
	expect(texts).toContain('Dateline · example.org/t/name');
	expect(texts).toContain('2024 · “last year”');
	expect(texts).toContain('2025');
});

it('[F307] is drawn in the scale of the story, with the length of each cut, or true where it is asked to be', () => {
	const svg = draw(STORY);
	const texts = textsOf(svg);
	expect(texts).toEqual(expect.arrayContaining(['12 months cut', '3 months cut', '4 weeks cut']));
	expect(texts).toEqual(expect.arrayContaining(['Jan 2024', 'Aug 2025', '12', '13', '15']));
	expect(svg).toContain('in this order: 12 months, 3 months, 4 weeks, and 3 months');
	const plain = draw(STORY, { scale: 'true' });
	expect(textsOf(plain).filter((text) => text.endsWith('cut'))).toEqual([]);
	expect(textsOf(draw(STORY, { scale: 'even' }))).toEqual(texts);
});

it('says that a part is one, and shows only what is in it', () => {
	const texts = textsOf(draw(STORY, { span: AUGUST }));
	expect(texts).toContain('3 of 5 events, 10 – 18 Aug 2025');
	expect(texts).toContain('12 Aug 2025');
	expect(texts).not.toContain('Apr 2025 · “in April”');
	expect(texts).not.toContain('Military');
});

it.each([
	[{ group: 'military' }, '1 of 5 events, Military'],
	[{ query: 'nothing of that' }, '0 of 5 events, matching “nothing of that”'],
	[{ group: 'no such group' }, '5 events · 2024 – 15 Aug 2025'],
	[{ span: { start: axisAt(5), end: axisAt(5) } }, '5 events · 2024 – 15 Aug 2025'],
	[{ span: { start: axisAt(NaN), end: axisAt(NaN) } }, '5 events · 2024 – 15 Aug 2025']
])('for %j it says “%s”', (asked, facts) => {
	expect(textsOf(draw(STORY, asked))).toContain(facts);
});

it('tells those who do not see it what is in it', () => {
	const elements = elementsOf(draw(STORY));
	const [root, title, desc] = elements;
	expect(root?.attributes).toMatchObject({ role: 'img', lang: 'en-GB' });
	expect(root?.attributes['aria-labelledby']).toBe(
		`${title?.attributes.id} ${desc?.attributes.id}`
	);
	expect(title?.text).toContain('Russia and North Korea');
	expect(desc?.text).toContain('Tue 12 Aug 2025: Putin and Kim speak by phone');
});

const DRAWN = ['hostile', 'forms', 'far', 'single', 'gaps', 'together'].map(fixture);

const WAYS = [{}, { width: 320 }, { width: 4096 }, { span: AUGUST }];

it.each([STORY, ...DRAWN])('%s is sound SVG that needs nothing else', (file) => {
	const elements = WAYS.flatMap((asked) => elementsOf(draw(file, asked)));
	expect(elements.filter(({ name }) => OUTSIDE.has(name))).toEqual([]);
	const attributes = elements.flatMap((element) => Object.entries(element.attributes));
	expect(attributes.filter(([name]) => /^(on|style$|class$|href$|xlink)/.test(name))).toEqual([]);
	expect(attributes.filter(([, value]) => /NaN|Infinity|undefined/.test(value))).toEqual([]);
	const ids = new Set(elements.map((element) => element.attributes.id));
	const used = attributes.flatMap(([, value]) => /^url\((.*)\)$/.exec(value)?.[1] ?? []);
	expect(used.filter((address) => !ids.has(address.slice(1)))).toEqual([]);
});

it.each([STORY, ...DRAWN])('no labels of %s overlap', (file) => {
	for (const asked of WAYS) {
		const boxes = elementsOf(draw(file, asked))
			.filter(({ name, attributes }) => name === 'rect' && isLabelBox(attributes))
			.map(({ attributes: { x, y, width, height } }) => [x, y, width, height].map(Number));
		const overlapping = boxes.filter(([x = 0, y = 0, width = 0, height = 0], i) =>
			boxes
				.slice(i + 1)
				.some(
					([x2 = 0, y2 = 0, width2 = 0, height2 = 0]) =>
						x < x2 + width2 && x2 < x + width && y < y2 + height2 && y2 < y + height
				)
		);
		expect(overlapping).toEqual([]);
	}
});

/** The paper below a label: its date line and its headline. */
function isLabelBox({ fill, x, height }: XmlElement['attributes']): boolean {
	return fill === '#ffffff' && x !== undefined && ['34', '51'].includes(height ?? '');
}

it('draws the labels that the test of their boxes looks at', () => {
	const boxes = elementsOf(draw(STORY)).filter(({ attributes }) => isLabelBox(attributes));
	expect(boxes).toHaveLength(5);
});

it('draws a long timeline from its tiles, and a part of it', async () => {
	const events = Array.from({ length: 2500 }, (_, i) => ({
		id: `e${i}`,
		date: String(1000 + (i % 1000)),
		headline: `Event ${i}`
	}));
	const { timeline } = drain(readTimeline({ version: 1, title: 'Long', events }));
	if (!timeline) throw new Error('This is no timeline');
	const large = drain(LargeTimeline.open('long', timeline, 'revision'));
	const whole = pictureSvg({ large: await firstView(large, {}, {}) });
	expect(textsOf(whole)).toContain('2,500 events · 1000 – 1999');
	expect(elementsOf(whole).filter(({ name }) => name === 'circle').length).toBeLessThan(20);
	const span = { start: day('1500-01-01'), end: day('1502-01-01') };
	const part = pictureSvg({ large: await firstView(large, { span }, {}) }, { span });
	expect(textsOf(part)).toContain('4 of 2,500 events, Jan 1, 1500 – Dec 31, 1501');
	expect(textsOf(part)).toContain('Event 500');
});

it('is the same each time', () => {
	expect(draw(fixture('forms'))).toBe(draw(fixture('forms')));
});

describe('[F356] a picture of up to 30 events is as high as they need', () => {
	const storyOf = (dates: readonly string[]) => {
		const events = dates.map((date, i) => ({
			id: `e${i}`,
			date,
			headline: `Headline ${i} of an event with a name that is rather long`
		}));
		const { timeline } = drain(readTimeline({ version: 1, title: 'T', timezone: 'UTC', events }));
		if (!timeline) throw new Error('This is no timeline');
		return { timeline: toReading('t', timeline) };
	};
	const many = (count: number, dateOf: (i: number) => string) =>
		storyOf(Array.from({ length: count }, (_, i) => dateOf(i)));
	const pad = (n: number) => String(n).padStart(2, '0');
	const CASES: readonly (readonly [string, number, (i: number) => string])[] = [
		['ten on days of one week', 10, (i) => `2025-08-${10 + (i % 7)}`],
		['thirty on one day', 30, () => '2025-08-12'],
		['thirty clock times of a day', 30, (i) => `2025-08-12T${pad(i % 24)}:${pad(i)}`],
		[
			'thirty in bursts, with centuries between',
			30,
			(i) => `${1500 + 100 * (i % 4)}-08-${(10 + i / 4) | 0}`
		],
		['thirty bars that overlap', 30, (i) => `${1900 + i}/${1960 + i}`],
		['thirty at both ends', 30, (i) => (i % 2 === 0 ? '1900-01-01' : '2000-12-31')]
	];
	const namesIn = (svg: string) =>
		textsOf(svg).filter((text) => text.startsWith('Headline ')).length;
	const isMore = (text: string) => /^\+\d/.test(text);

	it.each(CASES.flatMap((of) => [480, 1600, 4096].map((width) => [...of, width] as const)))(
		'%s (%i), %s, %i px wide',
		(_, count, dateOf, width) => {
			const svg = pictureSvg(many(count, dateOf), { width });
			expect(namesIn(svg)).toBe(count);
			expect(textsOf(svg).filter(isMore)).toEqual([]);
		}
	);

	it('wherever they are', () => {
		const daysOf = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 30, maxLength: 30 });
		const within = fc.constantFrom(1, 7, 400, 40_000);
		fc.assert(
			fc.property(daysOf, within, fc.constantFrom(480, 700, 1600), (days, scale, width) => {
				const dateOf = (i: number) => {
					const at = Date.UTC(1900, 0, 1) + Math.round(((days[i] ?? 0) * scale) / 400) * 86_400_000;
					return new Date(at).toISOString().slice(0, 10);
				};
				expect(namesIn(pictureSvg(many(30, dateOf), { width }))).toBe(30);
			}),
			{ seed: 11, numRuns: 100 }
		);
	});

	it('a part of a longer timeline has the same limit, and a small picture stays as it was', () => {
		const long = many(400, (i) => `2025-${pad(1 + (i % 12))}-${pad(1 + (i % 28))}`);
		const span = { start: day('2025-08-01'), end: day('2025-08-26') };
		expect(namesIn(pictureSvg(long, { span }))).toBe(28);
		expect(textsOf(pictureSvg(long)).filter(isMore)).not.toEqual([]);
		const height = (svg: string) => Number(elementsOf(svg)[0]?.attributes.height);
		expect(height(pictureSvg(long))).toBeLessThan(700);
	});
});
