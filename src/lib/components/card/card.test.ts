import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { toReading } from '$lib/story/to-reading';
import { createMemorySource } from '$lib/viewer/memory-source';
import { DEFAULT_PAINT } from '../picture/paint';
import { pictureSvg } from '../picture/picture-svg';
import SocialCard from './SocialCard.svelte';

const read = (text: string) => {
	const { timeline, findings } = drain(
		readTimeline({
			version: 1,
			title: text,
			summary: text,
			groups: { g: { label: text } },
			events: [
				{ id: 'a', date: '2024', headline: text, label: text, group: 'g' },
				{ id: 'b', date: '2025-05', headline: text, group: 'g' }
			]
		})
	);
	if (!timeline) throw new Error(JSON.stringify(findings));
	return toReading('name', timeline);
};

function drawCard(text: string, id?: string): string {
	const source = createMemorySource(read(text), 2);
	const event = id === undefined ? undefined : source.find(id)?.event;
	return render(SocialCard, { props: { source, event, paint: DEFAULT_PAINT } }).body;
}

function textsOf(svg: string): string[] {
	const within = (element: XmlElement): string[] =>
		element.name === 'text'
			? [element.text]
			: element.children.filter((child) => child instanceof XmlElement).flatMap(within);
	const { root } = parseXml(svg);
	return root ? within(root) : [];
}

const CONTROLS = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
const TEXTS = [
	['the end of a CDATA section', 'A ]]> B', 'A ]]> B', 'A ]]> B'],
	['two of them', 'A ]]>]]>', 'A ]]>]]>', 'A ]]>]]>'],
	['a control character', 'A\u0001B', 'AB', 'A\uFFFDB'],
	['half of a character', 'A\uD83DB\uDC00', 'AB', 'A\uFFFDB\uFFFD'],
	['what is no character', 'A\uFFFE\uFFFFB', 'AB', 'A\uFFFD\uFFFDB'],
	['the end of a comment', 'A --> <!-- B', 'A --> <!-- B', 'A --> <!-- B'],
	['an entity', 'A &lt; &#0; B', 'A &lt; &#0; B', 'A &lt; &#0; B']
] as const;

describe('[F111] text that XML forbids', () => {
	it.each(TEXTS)('%s in a card is text', (_, text, drawn) => {
		expect(textsOf(drawCard(text))).toContain(drawn);
		expect(textsOf(drawCard(text, 'a'))).toContain(drawn);
	});

	it.each(TEXTS)('%s in a picture is text', (_, text, __, drawn) => {
		const svg = pictureSvg({ timeline: read(text) });
		expect(textsOf(svg)).toContain(drawn);
		expect(parseXml(svg).root?.text).toContain(drawn);
	});

	it('all controls at once', () => {
		expect(textsOf(drawCard(`A${CONTROLS}\u007F\u0085B`)).length).toBeGreaterThan(3);
		const svg = pictureSvg({ timeline: read(`A${CONTROLS}\u007F\u0085B`) }, { letters: 'ours' });
		expect(textsOf(svg).length).toBeGreaterThan(3);
	});
});

it('[F14] a tower of accents on a card has a few of them', () => {
	expect(textsOf(drawCard(`a${'\u0301'.repeat(70)}b`))).toContain(`a${'\u0301'.repeat(4)}b`);
});
