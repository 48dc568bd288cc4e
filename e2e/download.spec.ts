/** Downloads of a timeline's page: each file has its format, whole or for a view. */
import { parse } from 'yaml';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const STORY = () => `${SHIPPED()}/t/russia-north-korea`;

/** The beginning of each file, or a part of it. */
const FILES: readonly (readonly [ending: string, type: string, holds: RegExp])[] = [
	['yaml', 'application/yaml', /^version: 1$/m],
	['json', 'application/json', /^\{/],
	['csv', 'text/csv', /^id,date,/],
	['spreadsheet.csv', 'text/csv', /^\uFEFFId,Date,/],
	['timelinejs.json', 'application/json', /"unique_id": "call"/],
	['ics', 'text/calendar', /^BEGIN:VCALENDAR\r\n/],
	['feed.json', 'application/feed+json', /jsonfeed\.org\/version\/1\.1/],
	['atom', 'application/atom+xml', /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/],
	['csl.json', 'application/vnd.citationstyles.csl+json', /"type": "article-newspaper"/],
	['bib', 'application/x-bibtex', /^@\w+\{/],
	['ris', 'application/x-research-info-systems', /^TY {2}- /],
	['jsonld', 'application/ld+json', /"@type": "Article"/],
	['md', 'text/markdown', /^# Russia and North Korea/],
	['page.html', 'text/html', /^<!doctype html>/],
	['svg', 'image/svg+xml', /^<svg |^<\?xml /],
	['png', 'image/png', /^\uFFFDPNG/]
];

for (const [ending, type, holds] of FILES)
	test(`.${ending} is a file to keep, which no page can run`, async ({ request }) => {
		const response = await request.get(`${STORY()}.${ending}`);
		expect(response.status()).toBe(200);
		const headers = response.headers();
		expect(headers['content-type']).toContain(type);
		expect(headers['content-disposition']).toMatch(
			/^attachment(?:; filename="russia-north-korea\.[\w.]+")?$/
		);
		expect(headers['content-security-policy']).toMatch(/(?:^|, )default-src 'none'; sandbox$/);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['access-control-allow-origin']).toBe('*');
		expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.body())).toMatch(
			holds
		);
		const { etag = '' } = headers;
		const again = await request.get(`${STORY()}.${ending}`, {
			headers: { 'if-none-match': etag }
		});
		expect(again.status()).toBe(304);
	});

test('a file holds what a view shows, where it is asked to', async ({ request }) => {
	const part = await request.get(`${STORY()}.yaml?from=2025-08-10&to=2025-08-18`);
	expect(part.headers()['content-disposition']).toContain('russia-north-korea.part.timeline.yaml');
	const { events } = parse(await part.text()) as { events: { id: string }[] };
	expect(events.map(({ id }) => id)).toEqual(['call', 'disclosure', 'alaska']);
	const military = await request.get(`${STORY()}.md?group=military`);
	expect((await military.text()).match(/^## /gm)?.length).toBe(2); // one event, and its sources
	const nonsense = await request.get(`${STORY()}.json?from=never&to=ever`);
	expect(nonsense.headers()['content-disposition']).toContain('"russia-north-korea.timeline.json"');
});

test('an ending that no file has is not there', async ({ request }) => {
	for (const ending of ['exe', 'constructor', 'timeline.yaml', 'CSV'])
		expect((await request.get(`${STORY()}.${ending}`)).status(), ending).toBe(404);
});

test('hostile words go out as words in every file', async ({ request }) => {
	// Formats that are read as HTML, or drawn. In JSON and tables text is text.
	for (const ending of ['page.html', 'svg', 'atom', 'md']) {
		const text = await (await request.get(`${FIXTURES()}/t/hostile.${ending}`)).text();
		expect(text, ending).not.toMatch(/(?<!\\)<img src=x/);
		expect(text, ending).toContain('img src=x');
	}
	const answer = await request.get(`${FIXTURES()}/t/hostile.feed.json`);
	const { items } = (await answer.json()) as { items: { content_html: string }[] };
	for (const { content_html } of items)
		expect(content_html).not.toMatch(/<(?!\/?(?:p|blockquote|[uo]l|li|a|em|strong|br)\b)/);
	const head = await (await request.get(`${FIXTURES()}/t/hostile`)).text();
	const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head)?.[1] ?? '';
	expect(JSON.parse(data)).toMatchObject({ '@type': 'Article' });
});

test('a long timeline is taken away as well', async ({ request }) => {
	const address = `${FIXTURES()}/t/five-thousand`;
	const table = await (await request.get(`${address}.csv`)).text();
	expect(table.match(/\r\n/g)?.length).toBe(5001);
	const svg = await (await request.get(`${address}.svg`)).text();
	expect(svg).toContain('5,000');
});

test('the links of a page lead to the whole, or to what is shown, and need no scripts', async ({
	timeline,
	page
}) => {
	await timeline.open(`${STORY()}?from=2025-08-10&to=2025-08-18`);
	const downloads = page.getByRole('region', { name: 'Download' });
	const yaml = downloads.getByRole('link', { name: 'YAML' });
	await expect(yaml).toHaveAttribute('href', '/t/russia-north-korea.yaml');
	await downloads.getByLabel('What is shown here').check();
	await expect(yaml).toHaveAttribute('href', /\.yaml\?from=2025-08-10&to=2025-08-18$/);
	// Rare formats are behind one press.
	await expect(downloads.getByRole('link', { name: 'BibTeX' })).toBeHidden();
	await downloads.getByText('More formats').click();
	for (const name of ['JSON', 'CSV, exact', 'Atom', 'BibTeX', 'SVG', 'Markdown'])
		await expect(downloads.getByRole('link', { name, exact: true })).toBeVisible();
	await expect(downloads.getByRole('link', { name: 'Subscribe to the calendar' })).toHaveAttribute(
		'href',
		/^webcal:.*\/t\/russia-north-korea\.ics$/
	);
	const [file] = await Promise.all([page.waitForEvent('download'), yaml.click()]);
	expect(file.suggestedFilename()).toBe('russia-north-korea.part.timeline.yaml');
});
