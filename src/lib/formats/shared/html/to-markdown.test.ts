import { expect, it } from 'vitest';
import { htmlToMarkdown, htmlToText } from './to-markdown';

it.each([
	'<b>',
	'<i><b>',
	'<p><b>x',
	'<div>',
	'<blockquote>',
	'<ul><li>',
	'<ol><li>x',
	'<table><tr><td>',
	'<template>',
	'</x><b>'
])('however deep %s is in itself, its words are read', (tags) => {
	for (const times of [15, 150, 1500]) {
		const html = `${tags.repeat(times)}words`;
		// Browsers do not show the content of a template.
		const isShown = !(tags === '<template>' && times < 41);
		expect(htmlToText(html).endsWith('words')).toBe(isShown);
		expect(htmlToMarkdown(html).includes('words')).toBe(isShown);
	}
});

it.each<[string, string]>([
	['<svg><th><p>a</p>', 'a'],
	['<p>one <b>two</b></p>', 'one **two**']
])('%s is read', (html, markdown) => {
	expect(htmlToMarkdown(html)).toBe(markdown);
});

it.each([
	['5*3*2 and _so on_', '5\\*3\\*2 and \\_so on\\_'],
	['A sentence. Another one.', 'A sentence. Another one.'],
	['# no heading', '\\# no heading'],
	['two\n\nparagraphs', 'two\n\nparagraphs']
])('text without a tag is text: “%s”', (plain, markdown) =>
	expect(htmlToMarkdown(plain)).toBe(markdown)
);
