import { expect, it } from 'vitest';
import { readMarkdown } from './markdown';

const text = (value: string) => ({ kind: 'text', text: value });
const paragraph = (...children: object[]) => ({ kind: 'paragraph', children });

it.each([
	['plain text', 'One.\n\nTwo.', [paragraph(text('One.')), paragraph(text('Two.'))]],
	[
		'emphasis',
		'a *b* **c**',
		[
			paragraph(text('a '), { kind: 'emphasis', children: [text('b')] }, text(' '), {
				kind: 'strong',
				children: [text('c')]
			})
		]
	],
	[
		'a link',
		'[x](https://example.org)',
		[
			paragraph({
				kind: 'link',
				url: 'https://example.org/',
				host: 'example.org',
				children: [text('x')]
			})
		]
	],
	['a list', '- a\n- b', [{ kind: 'list', ordered: false, items: [[text('a')], [text('b')]] }]],
	[
		'a script link, as written',
		'[x](javascript:alert(1))',
		[paragraph(text('[x](javascript:alert(1))'))]
	],
	[
		'HTML, as written',
		'<img src=x onerror=alert(1)>',
		[paragraph(text('<img src=x onerror=alert(1)>'))]
	],
	[
		'HTML in a line, as written',
		'a <b>c</b>',
		[paragraph(text('a '), text('<b>'), text('c'), text('</b>'))]
	],
	[
		'an image, as written',
		'![x](https://example.org/i.png)',
		[paragraph(text('![x](https://example.org/i.png)'))]
	],
	['a heading, as written', '# A', [paragraph(text('# A'))]],
	['nothing', '', []],
	['a tower of marks, as written', '*a '.repeat(1200), [paragraph(text('*a '.repeat(1200)))]]
])('reads %s', (_, markdown, blocks) => expect(readMarkdown(markdown)).toEqual(blocks));

it.each([
	['[your bank](https://bank.com@evil.example/x)', 'evil.example'],
	['[bank.com](https://evil.example/)', 'evil.example'],
	['[https://bank.com@evil.example/x](https://bank.com@evil.example/x)', 'evil.example'],
	['[https://evil.example.bank.com/](https://evil.example/)', 'evil.example'],
	['[**evil.example**](https://evil.example/)', 'evil.example'],
	['[pay](https://xn--pple-43d.com/)', 'xn--pple-43d.com'],
	['[lies](https://xn--bcher-kva.example/)', 'bücher.example'],
	['[evil.example](https://evil.example/)', undefined],
	['[https://evil.example/x](https://user:pw@evil.example/x)', undefined],
	['[evil.example/x](https://evil.example/x)', undefined]
])('[F115] %s leads to %s, which is beside it', (markdown, host) => {
	const [block] = readMarkdown(markdown);
	const [link] = block?.kind === 'paragraph' ? block.children : [];
	expect(link).toMatchObject({ kind: 'link' });
	expect(link?.kind === 'link' && link.host).toBe(host);
});
