/** What a site.yaml contains, and its faults. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '$lib/base/result';
import { fontsOf, widerThanOurs } from './font/family';
import { SITE_FONTS } from '$lib/chart/labels/text-width';
import { openSite, parseSite } from './read';
import { pageTitle } from './page-title';
import { DEFAULT_SITE } from './site';

const FONT = new Uint8Array(
	readFileSync('node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-900-normal.woff2')
);
const read = (text: string, files: Readonly<Record<string, Uint8Array>> = {}) =>
	openSite(parseSite(text), (name) => files[name]);
const problemsOf = (text: string) => read(text).problems.map(formatProblem);

it('[R1] every field', () => {
	const { site, problems } = read(
		`
name: The Ledger
logo: {light: logo.svg, dark: night.svg, alt: A ledger}
colors:
  light: {accent: "#7a1fa2"}
fonts:
  text:
    - {file: text.woff2}
  display:
    - {file: text.woff2, weight: 500 800, style: italic}
links:
  - {label: Imprint, url: /imprint}
  - {label: Write to us, url: "mailto:desk@example.org"}
  - {label: Privacy, url: "https://example.org/privacy"}
lang: de
title: "{title} – {name}"
credit: false
x-note: ours
`,
		{
			'logo.svg': new TextEncoder().encode('<svg/>'),
			'night.svg': new TextEncoder().encode('<svg />'),
			'text.woff2': FONT
		}
	);
	expect(problems).toEqual([]);
	expect(site).toMatchObject({
		name: 'The Ledger',
		lang: 'de',
		titlePattern: '{title} – {name}',
		hasCredit: false,
		links: [
			{ label: 'Imprint', url: '/imprint' },
			{ label: 'Write to us', url: 'mailto:desk@example.org' },
			{ label: 'Privacy', url: 'https://example.org/privacy' }
		],
		logo: { alt: 'A ledger' }
	});
	expect(site.logo?.light).toMatch(/^logo-[0-9a-f]{16}\.svg$/);
	expect(site.text[0]?.weights).toEqual([900, 900]);
	expect(site.display[0]).toMatchObject({ weights: [500, 800], isItalic: true });
	expect(site.sheet).toMatch(/^site-[0-9a-f]{16}\.css$/);
	const sheet = site.assets.find(({ file }) => file === site.sheet);
	expect(new TextDecoder().decode(sheet?.bytes)).toContain(`src: url(${site.text[0]?.file})`);
	expect(pageTitle(site, 'A {name} $& story')).toBe('A {name} $& story – The Ledger');
});

it('[R2] a name alone is a site that looks like ours, without a style sheet', () => {
	const { site, problems } = read('name: The Ledger');
	expect(problems).toEqual([]);
	expect({ ...site, version: '', name: 'Dateline', hasCredit: false }).toEqual(DEFAULT_SITE);
	expect(site.hasCredit).toBe(true);
});

describe('[F241] what is wrong is told with its place, and the rest holds', () => {
	it.each([
		['name: [1]', '1:1 name: Write text here. Array was read.'],
		['name: A\ncolours: {}', '2:1 colours: “colours” is no field here. Did you mean “colors”?'],
		[
			'name: A\ncolors: {light: {inc: "#000"}}',
			'2:18 colors.light.inc: “inc” is no field here. Did you mean “ink”?'
		],
		[
			'name: A\nlogo: {light: ../../etc/passwd.svg}',
			'2:8 logo.light: "../../etc/passwd.svg" is no file that can be used here: it stands beside site.yaml and its name ends in svg, png, webp, jpg, jpeg, avif.'
		],
		[
			'name: A\nlogo: {light: logo.svg}',
			'2:8 logo.light: There is no file “logo.svg” beside site.yaml. It is left out.'
		],
		[
			'name: A\nlinks:\n  - {label: B}\n  - {label: C, url: "javascript:alert(1)"}',
			'4:16 links[1].url: “javascript:alert(1)” is no address of a page: write “https://…”, “mailto:…”, or a path of this site like “/imprint”. It is left out.'
		],
		[
			'name: A\nlang: tlh',
			'2:1 lang: “tlh” is none of the languages that pages speak: en, ar, de, es, fr, ja, ko, ru, uk, zh. It is left out.'
		],
		[
			'name: A\ntitle: my site',
			'2:1 title: “my site” lacks “{title}”, in whose place the title of a page stands. It is left out.'
		],
		['name: A\ncredit: maybe', '2:1 credit: Write true or false here. "maybe" was read.'],
		['title: "{title}"', '1:1 name: “name” is missing: what is this site called?'],
		[
			'- a\n- b',
			'1:1 A site is a set of fields, one a line, like “name: …”. Something else was read.'
		]
	])('%s', (text, message) => {
		expect(problemsOf(text)).toContain(message);
		expect(read(text).site.name).toBe(text.startsWith('name: A') ? 'A' : 'Timelines');
	});

	it('of a list, only what is wrong goes', () => {
		const { site, problems } = read(
			'name: A\nlinks:\n  - {label: One, url: /1}\n  - {label: Two}\n  - {label: Three, url: /3, odd: 1}\ncredit: 4'
		);
		expect(site.links).toEqual([
			{ label: 'One', url: '/1' },
			{ label: 'Three', url: '/3' }
		]);
		expect(problems.map(({ path }) => path)).toEqual(['links[1].url', 'links[2].odd', 'credit']);
	});

	it.each([
		['name: "A', 'file-syntax'],
		['name: A\nname: B', 'file-syntax'],
		['', 'shape-missing-field'],
		['a: &a [*a]', 'shape-object'],
		['[[[['.repeat(40), 'file-syntax'],
		[`name: ${'x'.repeat(300_000)}`, 'file-too-long']
	])('%#: text that cannot be read gives a site without a name', (text, code) => {
		const { site, problems } = read(text);
		expect(problems.map((problem) => problem.code)).toContain(code);
		expect(site.name).toBe('Timelines');
	});

	it('a font that is none is left out', () => {
		const { site, problems } = read('name: A\nfonts: {text: [{file: a.woff2}, {file: b.ttf}]}', {
			'a.woff2': FONT.subarray(0, 2000),
			'b.ttf': FONT
		});
		expect(problems.map(({ code, path }) => [code, path])).toEqual([
			['site-font', 'fonts.text[0].file']
		]);
		expect(site.text).toHaveLength(1);
	});
});

it('[W5] labels are as wide as the font of the site sets them', () => {
	const { site } = read('name: A\nfonts: {text: [{file: a.woff2}]}', { 'a.woff2': FONT });
	const fonts = fontsOf(site.text);
	expect(widerThanOurs(site.text, 600)).toBeGreaterThan(1.05);
	expect(fonts.headline('Monday')).toBeGreaterThan(SITE_FONTS.headline('Monday'));
	// Letters that it lacks come from a font of the reader's system.
	expect(fonts.headline('Дата')).toBeGreaterThan(SITE_FONTS.headline('Дата') * 1.1 - 0.01);
	expect(fonts.date('日')).toBe(13);
});
