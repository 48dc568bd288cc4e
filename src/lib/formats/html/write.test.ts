import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { readTimelineFile } from '../native/read';
import { toJson } from '../native/to-json';
import { writeHtml } from './write';
import { instantAt } from '$lib/time/span';

const SCRIPT = 'document.title += "";';
const fileOf = (path: string) => readFileSync(path, 'utf8');
const STORY = fileOf('src/content/russia-north-korea.timeline.yaml');
const HOSTILE = fileOf('e2e/fixtures/hostile.timeline.yaml');

function write(yaml: string, url?: string, scriptHash?: string): string {
	const { timeline } = drain(readTimelineFile(yaml));
	if (!timeline) throw new Error('This is no timeline');
	return writeHtml(
		{ timeline, url, updated: instantAt(0) },
		{ file: toJson(yaml), script: SCRIPT, scriptHash }
	);
}

const dataOf = (html: string) =>
	/<script type="application\/json">([^<]*)<\/script>/.exec(html)?.[1] ?? '';

it('[W1] has its own file in it, letter by letter', () => {
	expect(JSON.parse(dataOf(write(STORY)))).toEqual(JSON.parse(toJson(STORY)));
	expect(JSON.parse(dataOf(write(HOSTILE)))).toEqual(JSON.parse(toJson(HOSTILE)));
});

it.each([
	['its title', '<h1 dir="auto">Russia and North Korea: from pact to phone call</h1>'],
	['its standfirst', '<div class="standfirst"><p>Days before meeting Donald Trump'],
	['its facts', '<span>5 events</span> · <span>8 quotes</span> · <span>4 sources</span>'],
	['its stretch', '<span>2024 – 15 Aug 2025</span>'],
	['when it was told', 'As reported on 13 Aug 2025'],
	['a place for each event', '<article id="e-call">'],
	['a date for machines', '<time datetime="2025-08-12"><strong>12 Aug 2025'],
	['what was said', '<blockquote><p>warm, comradely atmosphere</p>'],
	['who said it', '— Kim Jong Un, leader of North Korea, via KCNA, as reported (KCNA [2])'],
	['its sources, linked', 'Sources: AFP <a href="#s-1">[1]</a>'],
	[
		'a list of them',
		'<li id="s-2">[2] Korean Central News Agency, 13 Aug 2025. Cited in AFP.</li>'
	],
	['where it stands', '<a href="https://example.org/t/x?a=1&amp;b=2">']
])('[W2] without scripts it has %s', (_, part) => {
	expect(write(STORY, 'https://example.org/t/x?a=1&b=2')).toContain(part);
});

it('[W3] asks nobody for anything', () => {
	const html = write(STORY, 'https://example.org/t/x', 'abc+/=');
	const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
	expect(policy).toBe(
		"default-src 'none'; script-src 'sha256-abc+/='; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
	);
	expect(html.match(/\b(?:src|srcset|poster|action)=/g)).toBeNull();
	const links = [...html.matchAll(/<link [^>]*>/g)].map(([link]) => link);
	expect(links).toEqual([
		'<link rel="icon" href="data:,">',
		'<link rel="canonical" href="https://example.org/t/x">'
	]);
	expect(write(STORY)).toContain("script-src 'unsafe-inline'");
});

it('[W4] what an author wrote is text', () => {
	const html = write(HOSTILE);
	expect(html.match(/<script/g)).toHaveLength(2);
	expect(html.match(/<\/script/g)).toHaveLength(2);
	expect(html.match(/<(?:img|iframe|em>display|s>|b>)/g)).toBeNull();
	expect(html).not.toContain('<!--');
	expect([...html.matchAll(/href="(\w+):/g)].map(([, scheme]) => scheme)).not.toContain(
		'javascript'
	);
});

it('[W4] no text of any kind ends what it is in', () => {
	const odd = fc.string({
		unit: fc.constantFrom(
			'</script>',
			'<!--',
			'&',
			'"',
			"'",
			'<',
			'a',
			'\0',
			'\ud800',
			'\u2028',
			' '
		)
	});
	fc.assert(
		fc.property(odd, odd, (headline, summary) => {
			const file = {
				version: 1,
				title: `T ${headline}`,
				summary: `S ${summary}`,
				events: [{ id: 'a', date: '2024', headline: `H ${headline}`, summary: `S ${summary}` }]
			};
			const { timeline } = drain(readTimeline(file));
			if (!timeline) throw new Error('This is no timeline');
			const html = writeHtml(
				{ timeline, url: undefined, updated: instantAt(0) },
				{ file: JSON.stringify(file), script: SCRIPT }
			);
			expect(html.match(/<\/?script/g)).toHaveLength(4);
			expect(html).not.toMatch(/<!--|\0|\p{Surrogate}/u);
			expect(html.match(/<article/g)).toHaveLength(1);
			JSON.parse(dataOf(html));
		}),
		{ numRuns: 100 }
	);
});

it.each([
	['the story', STORY],
	['a hostile file', HOSTILE],
	['every form of a date', fileOf('e2e/fixtures/forms.timeline.yaml')]
])('[W5] %s is valid HTML', async (_, yaml) => {
	const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
	const { results } = await validator.validateString(write(yaml, 'https://example.org/t/x'));
	expect(results.flatMap(({ messages }) => messages)).toEqual([]);
});
