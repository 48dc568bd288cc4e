import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOf, type Choices, type Subject } from './choices';

const subject: Subject = {
	embed: 'https://timelines.example.org/embed/russia-north-korea',
	page: 'https://timelines.example.org/t/russia-north-korea',
	title: 'Russia & North Korea: “from pact” to <phone> "call"',
	words: 'Russia & North Korea (timeline and sources)',
	revision: '0123456789abcdef',
	location: { event: 'call', group: 'diplomacy' }
};
const first: Choices = {
	form: 'fitted',
	show: 'both',
	theme: 'auto',
	width: undefined,
	height: 600,
	first: undefined,
	keep: false,
	pinned: false,
	linked: false,
	below: true
};

/** Published pages keep these forever: e2e/embed.spec.ts opens each. */
describe('the code that is pasted', () => {
	it.each<[file: string, choices: Partial<Choices>]>([
		['v1.1-fitted', {}],
		['v1.1-first', { first: 5 }],
		['v1.1-linked', { linked: true, keep: true }],
		['v1.1-element', { form: 'element', show: 'chart', keep: true }],
		['v1.1-plain', { form: 'plain', show: 'chart', theme: 'dark', width: 560, height: 420 }]
	])('is that of %s.html', (file, choices) => {
		expect(`${codeOf(subject, { ...first, ...choices })}\n`).toBe(
			readFileSync(`e2e/fixtures/snippets/${file}.html`, 'utf8')
		);
	});

	it('leaves nothing out of a frame that scrolls inside', () =>
		expect(codeOf(subject, { ...first, form: 'plain', first: 5 })).not.toContain('first='));

	it('names a version where it is pinned, and is the address alone where that is chosen', () => {
		expect(codeOf(subject, { ...first, pinned: true })).toContain(
			'/embed/russia-north-korea?rev=0123456789abcdef"'
		);
		expect(codeOf(subject, { ...first, pinned: true, form: 'element' })).toContain(
			'/t/russia-north-korea.json?rev=0123456789abcdef"'
		);
		expect(codeOf(subject, { ...first, form: 'link', keep: true })).toBe(
			`${subject.page}?event=call&group=diplomacy`
		);
		expect(codeOf(subject, { ...first, form: 'plain', linked: true })).not.toContain('linked');
	});
});
