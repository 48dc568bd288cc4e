import { describe, expect, it } from 'vitest';
import { markdownToText, markdownToTree, plainToTree, treeToHtml } from './rich-text';

describe('a summary', () => {
	it.each([
		[
			'paragraphs',
			'One *two*\n\n**Three**',
			'One two\n\nThree',
			'<p>One <em>two</em></p><p><strong>Three</strong></p>'
		],
		[
			'a link',
			'[a & b](https://example.org/?c&d)',
			'a & b',
			'<p><a href="https://example.org/?c&amp;d">a &amp; b</a> (example.org)</p>'
		],
		['a list', '- One\n- *Two*', '– One\n– Two', '<ul><li>One</li><li><em>Two</em></li></ul>'],
		['a numbered list', '1. One\n2. Two', '1. One\n2. Two', '<ol><li>One</li><li>Two</li></ol>'],
		['markup', '<b>x</b>', '<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
		['a script link', '[x](javascript:y)', '[x](javascript:y)', '<p>[x](javascript:y)</p>'],
		['a heading', '# One', '# One', '<p># One</p>'],
		['nothing', '', '', '']
	])('with %s is text and HTML', (_, markdown, text, html) => {
		expect(markdownToText(markdown)).toBe(text);
		expect(treeToHtml(markdownToTree(markdown))).toBe(html);
	});
});

it.each([
	['paragraphs and lines', 'One\ntwo\n\n\nThree', '<p>One<br>two</p><p>Three</p>'],
	['markup', '*x* <b>', '<p>*x* &lt;b&gt;</p>'],
	['blank lines and space at the ends', ' \n a \n \n', '<p>a</p>'],
	['nothing', '', '']
])('plain text with %s', (_, plain, html) => {
	expect(treeToHtml(plainToTree(plain))).toBe(html);
});
