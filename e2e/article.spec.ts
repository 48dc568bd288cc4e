/** From an article to a timeline: brought, reviewed by pointer and by keys, and taken on. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { docx, docxBomb, pdf, pdfOfLines } from './support/article-files';
import { expectAccessible } from './support/axe';
import { watchScripts } from './support/scripts';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

const ARTICLE = `Two leaders promise closer ties before Alaska talks

The presidents of Russia and North Korea agreed in a phone call on Tuesday to work together more closely, North Korean state media reported.

Putin and Kim Jong Un spoke in a "warm, comradely atmosphere" and confirmed "their will to strengthen cooperation in the future," the Korean Central News Agency (KCNA) said.

Trump is expected to press Russia to end its war in Ukraine when he meets Putin in Alaska on Friday.

The call shows the "intent to showcase their closeness to domestic and international audiences," Yang Moo-jin, president of the University of North Korean Studies in Seoul, told AFP.

The two countries signed a mutual defence pact last year, when Putin visited Pyongyang.

North Korea confirmed for the first time in April that its soldiers fought in the Kursk region.`;

const text = (page: Page) => page.getByRole('region', { name: 'Text of the article' });
const panel = (page: Page) => page.getByRole('region', { name: 'Open proposal' });
const mark = (page: Page, words: string) => text(page).getByRole('link', { name: words });
const field = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true });
const decide = (page: Page, name: 'Accept' | 'Reject') =>
	panel(page).getByRole('button', { name, exact: true }).click();
const heading = (page: Page, words: string) =>
	expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(words);
const stored = (page: Page) => expect(page.getByText('Review saved in this browser')).toBeVisible();
const preview = (page: Page) => page.getByRole('article', { name: 'Preview', exact: true });

async function start(page: Page, lang = '') {
	await page.goto(`${FIXTURES()}${lang}/new?article=`);
	await page.locator('html[data-alive]').waitFor();
	await page.locator('textarea[name=text]').waitFor();
}

async function find(page: Page, article = ARTICLE, day = '2025-08-13') {
	await page.getByLabel('Text of the article').fill(article);
	await page.getByLabel('Published on').fill(day);
	await page.getByRole('button', { name: 'Find events' }).click();
}

async function review(page: Page, article = ARTICLE) {
	await start(page);
	await find(page, article);
	await expect(page.getByRole('heading', { name: 'Review the proposals' })).toBeFocused();
}

const changeText = (page: Page) =>
	page.getByRole('button', { name: 'Change text, day or publisher' }).click();

const choose = (page: Page, name: string, buffer: Buffer) =>
	page
		.getByLabel('Choose a file, or drop it here')
		.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** The timeline as a file. */
async function download(page: Page): Promise<string> {
	await page
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: /^Share/ })
		.click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'YAML' }).first().click()
	]);
	return (await readFile(await file.path())).toString();
}

/** Selects words as a pointer does. */
async function selectWords(page: Page, words: string) {
	await text(page).evaluate((root, wanted) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent?.indexOf(wanted) ?? -1;
			if (at < 0) continue;
			getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
			return;
		}
		throw new Error(`“${wanted}” is not in the article`);
	}, words);
}

test('an article becomes a timeline: the accepted events, to the letter, and nothing else', async ({
	page
}) => {
	const { scripts, arrived } = watchScripts(page, (url) => /\.js(?:\?|$)/.test(url));
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	await arrived();
	expect([...scripts.keys()].filter((url) => /article/i.test(url))).toEqual([]);
	await page.getByRole('link', { name: 'Bring an article' }).click();
	await page.getByLabel('Publisher').fill('The Evening Ledger');
	await page.getByLabel('Address').fill('https://ledger.example/ties');
	await find(page);
	await heading(page, 'Event proposed');
	await expect(panel(page).getByText('Proposed by the rule “weekday”.')).toBeVisible();
	await expect(field(page, 'Date')).toHaveValue('2025-08-12');
	await expect(panel(page).getByText(/^Read as .*12.*2025/)).toBeVisible();
	await expect(field(page, 'Date, in the source’s words')).toHaveValue('on Tuesday');
	await field(page, 'Headline').fill('Putin and Kim talk on the phone');
	await decide(page, 'Accept');
	await heading(page, 'Quotation proposed');
	await expect(panel(page).getByRole('blockquote')).toHaveText('warm, comradely atmosphere');
	await decide(page, 'Reject');
	await expect(panel(page).getByRole('blockquote')).toHaveText(
		'their will to strengthen cooperation in the future'
	);
	await decide(page, 'Accept');
	await heading(page, 'Source proposed');
	await expect(field(page, 'Publisher')).toHaveValue('Korean Central News Agency (KCNA)');
	await decide(page, 'Accept');
	await expect(page.getByRole('status').filter({ hasText: 'Undecided' })).toHaveText(
		/Accepted: Korean Central News Agency \(KCNA\)\. Undecided: \d\./
	);
	await mark(page, 'intent to showcase').click();
	await expect(field(page, 'Speaker')).toHaveValue('Yang Moo-jin');
	await expect(field(page, 'Role of the speaker')).toHaveValue(
		'president of the University of North Korean Studies in Seoul'
	);
	await expect(field(page, 'Said to')).toHaveValue('AFP');
	await decide(page, 'Accept');
	await stored(page);
	await page.getByRole('button', { name: 'Go on with 1 event' }).click();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(1);
	await expect(page).toHaveURL(/\?draft=/);
	const file = await download(page);
	expect(file).toContain('headline: Putin and Kim talk on the phone');
	expect(file).toContain('stated: on Tuesday');
	expect(file).toContain('text: their will to strengthen cooperation in the future\n');
	expect(file).toContain('exact: their will to strengthen cooperation in the future\n');
	expect(file).toContain('speaker: Yang Moo-jin');
	expect(file).toContain('to: AFP');
	expect(file).toContain('publisher: The Evening Ledger');
	expect(file).toContain('url: https://ledger.example/ties');
	expect(file).toContain('citedIn: article');
	expect(file).not.toContain('comradely');
	expect(file).not.toContain('defence pact');
	expect(file).not.toContain('proposed');
});

test('by keys alone: arrows go from mark to mark, letters decide, fields are reached and left', async ({
	page
}) => {
	await start(page);
	await page.getByLabel('Text of the article').focus();
	await page.keyboard.insertText(ARTICLE);
	await page.getByLabel('Published on').fill('2025-08-13');
	await page.getByRole('button', { name: 'Find events' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Review the proposals' })).toBeFocused();
	const first = mark(page, 'on Tuesday');
	// Marks are one stop of Tab.
	await expect(text(page).locator('a[tabindex="0"]')).toHaveCount(1);
	await first.focus();
	await page.keyboard.press('ArrowDown');
	await expect(mark(page, 'warm, comradely')).toBeFocused();
	await page.keyboard.press('k');
	await expect(first).toBeFocused();
	await page.keyboard.press('End');
	await expect(mark(page, 'in April')).toBeFocused();
	await page.keyboard.press('Home');
	await page.keyboard.press('a');
	await expect(mark(page, 'warm, comradely')).toBeFocused();
	await expect(first).toHaveAccessibleName('on Tuesday – Event, accepted');
	await page.keyboard.press('r');
	await expect(mark(page, 'their will')).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect(mark(page, 'warm, comradely')).toHaveAccessibleName(/Quotation, proposed$/);
	await page.keyboard.press('Control+Shift+z');
	await expect(mark(page, 'warm, comradely')).toHaveAccessibleName(/Quotation, rejected$/);
	await mark(page, 'last year').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('e');
	await expect(field(page, 'Date')).toBeFocused();
	// Letters are letters where somebody types.
	await page.keyboard.press('End');
	await page.keyboard.type('-06');
	await expect(field(page, 'Date')).toHaveValue('2024-06');
	await page.keyboard.press('Escape');
	await expect(mark(page, 'last year')).toBeFocused();
	await page.keyboard.press('a');
	await expect(mark(page, 'in April')).toBeFocused();
	await expect(page.getByRole('button', { name: 'Go on with 2 events' })).toBeEnabled();
	await page.getByRole('button', { name: 'Go on with 2 events' }).press('Enter');
	await expect(preview(page).locator('[data-entry]')).toHaveCount(2);
	await expect(preview(page).getByText('June 2024').first()).toBeVisible();
});

test('when all is decided, the keyboard comes to the way on', async ({ page }) => {
	await review(page, 'The bridge was opened on 3 May 1931. It was closed on 4 June 1960.');
	await decide(page, 'Accept');
	await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
	await decide(page, 'Accept');
	await expect(page.getByRole('button', { name: 'Go on with 2 events' })).toBeFocused();
	await expect(page.getByText('All proposals are decided.')).toBeAttached();
});

test('all of a kind are accepted at once, and undone at once', async ({ page }) => {
	await review(page);
	await page.getByRole('button', { name: 'Accept all events' }).click();
	await expect(page.getByText('0 of 4 undecided')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Go on with 4 events' })).toBeEnabled();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('4 of 4 undecided')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Go on with 0 events' })).toBeDisabled();
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(page.getByText('0 of 4 undecided')).toBeVisible();
});

test('two events become one, which cites both sentences; split, they are two again', async ({
	page
}) => {
	await review(page);
	await mark(page, 'last year').click();
	await panel(page).getByLabel('Merge with').selectOption({ index: 3 });
	await panel(page).getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(panel(page).getByText('Also in it:')).toBeVisible();
	await expect(mark(page, 'in April')).toHaveCount(0);
	await panel(page).getByRole('button', { name: 'Split into two' }).click();
	await expect(mark(page, 'in April')).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await decide(page, 'Accept');
	await page.getByRole('button', { name: 'Go on with 1 event' }).click();
	const file = await download(page);
	expect(file).toContain('exact: The two countries signed a mutual defence pact');
	expect(file).toContain('exact: North Korea confirmed for the first time in April');
});

test('selected words become an event with its date, a quotation, a source', async ({ page }) => {
	await review(page);
	await selectWords(page, 'North Korean state media');
	await page
		.getByRole('group', { name: 'Add the selected words as' })
		.getByRole('button', { name: 'Source' })
		.click();
	await heading(page, 'Source proposed');
	await expect(field(page, 'Publisher')).toHaveValue('North Korean state media');
	await expect(panel(page).getByText('You added it.')).toBeVisible();
	await decide(page, 'Accept');
	await selectWords(page, 'work together more closely');
	await page
		.getByRole('group', { name: 'Add the selected words as' })
		.getByRole('button', { name: 'Quotation' })
		.click();
	await expect(panel(page).getByRole('blockquote')).toHaveText('work together more closely');
	await field(page, 'Speaker').fill('Putin');
	await selectWords(page, 'more closely');
	await panel(page).getByRole('button', { name: 'Use the selected words' }).click();
	await expect(panel(page).getByRole('blockquote')).toHaveText('more closely');
	await expect(field(page, 'Speaker')).toHaveValue('Putin');
	await selectWords(page, 'North Korea confirmed for the first time');
	await page
		.getByRole('group', { name: 'Add the selected words as' })
		.getByRole('button', { name: 'Event' })
		.click();
	await expect(field(page, 'Headline')).toHaveValue('North Korea confirmed for the first time');
	await expect(field(page, 'Date')).toBeFocused();
	await field(page, 'Date').fill('soonish');
	await decide(page, 'Accept');
	await expect(panel(page).getByRole('alert')).toHaveText(/cannot be read/);
	await field(page, 'Date').fill('28 April 2025');
	await page.keyboard.press('Tab');
	await expect(field(page, 'Date')).toHaveValue('2025-04-28');
	await decide(page, 'Accept');
	await expect(page.getByRole('button', { name: 'Go on with 1 event' })).toBeEnabled();
});

test('without a pointer, words are selected in a box', async ({ page }) => {
	await review(
		page,
		'The bridge was opened on 3 May 1931. A flood closed it in 1960, nobody knows when.'
	);
	const add = page.getByRole('group', { name: 'Add the selected words as' });
	await add.getByRole('button', { name: 'Event' }).press('Enter');
	const box = text(page).getByRole('textbox');
	await expect(box).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press('Control+End');
	for (let at = 0; at < 18; at++) await page.keyboard.press('Shift+ArrowLeft');
	await add.getByRole('button', { name: 'Event' }).press('Enter');
	await expect(field(page, 'Headline')).toHaveValue('nobody knows when.');
	await expect(box).toHaveCount(0);
	await expect(mark(page, 'nobody knows when.')).toBeVisible();
});

test('[F459] a reload keeps the article, every decision and the steps to undo; the way back leads to it', async ({
	page
}) => {
	await review(page);
	await decide(page, 'Accept');
	await field(page, 'Speaker').fill('The agency');
	await expect(page).toHaveURL(/\?article=[\w-]+/);
	await stored(page);
	await page.reload();
	await expect(mark(page, 'on Tuesday')).toHaveAccessibleName(/accepted$/);
	await expect(field(page, 'Speaker')).toHaveValue('The agency');
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(mark(page, 'on Tuesday')).toHaveAccessibleName(/proposed$/);
	await page.getByRole('button', { name: 'Redo' }).click();
	await stored(page);
	await page.getByRole('button', { name: 'Go on with 1 event' }).click();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(1);
	await page.goBack();
	await expect(mark(page, 'on Tuesday')).toHaveAccessibleName(/accepted$/);
	await page.goForward();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(1);
	await page.reload();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(1);
	await start(page);
	await page.getByRole('button', { name: 'Two leaders promise closer ties' }).first().click();
	await expect(mark(page, 'on Tuesday')).toHaveAccessibleName(/accepted$/);
});

test('the facts are changed in the middle of a review; a new day makes new proposals', async ({
	page
}) => {
	await review(page);
	await decide(page, 'Accept');
	await page.getByRole('button', { name: 'Change text, day or publisher' }).click();
	await page.getByLabel('Publisher').fill('The Evening Ledger');
	await page.getByRole('button', { name: 'Find events' }).click();
	await expect(mark(page, 'on Tuesday')).toHaveAccessibleName(/accepted$/);
	await page.getByRole('button', { name: 'Change text, day or publisher' }).click();
	await page.getByLabel('Published on').fill('2025-08-20');
	await page.getByRole('button', { name: 'Find events' }).click();
	await expect(mark(page, 'on Tuesday')).toHaveAccessibleName(/proposed$/);
	await expect(field(page, 'Date')).toHaveValue('2025-08-19');
});

test('a saved page gives its publisher, title, address and day', async ({ page }) => {
	await start(page);
	const html = `<!doctype html><html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Old bridge closes","datePublished":"2024-06-19T08:00:00Z","publisher":{"name":"The Harbour Post"},"url":"https://post.example/bridge"}</script></head><body><article><p>The bridge was closed on Tuesday.</p></article></body></html>`;
	await choose(page, 'saved.html', Buffer.from(html));
	await expect(page.getByLabel('Title')).toHaveValue('Old bridge closes');
	await expect(page.getByLabel('Publisher')).toHaveValue('The Harbour Post');
	await expect(page.getByLabel('Address')).toHaveValue('https://post.example/bridge');
	await expect(page.getByLabel('Published on')).toHaveValue('2024-06-19');
	await expect(page.getByLabel('Text of the article')).toHaveValue(
		'The bridge was closed on Tuesday.'
	);
	await page.getByRole('button', { name: 'Find events' }).click();
	await expect(field(page, 'Date')).toHaveValue('2024-06-18');
});

test('the text of a Word file, a PDF and a Markdown file is read', async ({ page }) => {
	await start(page);
	for (const [name, file, words] of [
		['a.docx', docx(['The ship', 'The ship sank on 3 May 1931.']), /The ship sank on 3 May 1931\./],
		['a.pdf', pdfOfLines(['The boat sank on', '3 May 1931.']), /The boat sank on 3 May 1931\./],
		['a.md', Buffer.from('# The ferry\n\nThe **ferry** sank on 3 May 1931.\n'), /The ferry sank/]
	] as const) {
		await choose(page, name, file);
		await expect(page.getByLabel('Text of the article')).toHaveValue(words);
	}
	await page.getByLabel('Published on').fill('1931-05-10');
	await page.getByRole('button', { name: 'Find events' }).click();
	await expect(field(page, 'Date')).toHaveValue('1931-05-03');
});

test('[F450] [F451] without the day of publication, or with one in the future, nothing is proposed', async ({
	page
}) => {
	await start(page);
	await find(page, ARTICLE, '');
	await expect(page.getByText('Say on which day the article was published')).toBeVisible();
	await expect(page.getByLabel('Published on')).toBeFocused();
	await expectAccessible(page);
	await find(page, ARTICLE, '2999-01-01');
	await expect(page.getByText('Say on which day the article was published')).toHaveCount(0);
	await expect(page.getByText('The day of publication is in the future.')).toBeVisible();
	await expect(page.getByLabel('Published on')).toBeFocused();
});

test('[F452] a text without dates says so, and its events are added by hand', async ({ page }) => {
	await review(page, 'The bridge is old. Nobody knows its age.');
	await expect(page.getByText('No date was found in the text.')).toBeVisible();
	await heading(page, 'No proposals');
	await expectAccessible(page);
	await selectWords(page, 'The bridge is old');
	await page
		.getByRole('group', { name: 'Add the selected words as' })
		.getByRole('button', { name: 'Event' })
		.click();
	await decide(page, 'Accept');
	await page.getByRole('button', { name: 'Go on with 1 event' }).click();
	await expect(page.getByRole('button', { name: 'Change “The bridge is old”' })).toBeVisible();
});

test('[F453] 200,000 characters are reviewed; one more is refused', async ({ page }) => {
	const paragraph = `The council met on 3 May 1931 and “closed the old bridge at once,” said Ann Lee. ${'The minutes of that evening say nothing else. '.repeat(20)}\n\n`;
	const long = paragraph.repeat(Math.floor(200_000 / paragraph.length));
	await review(page, long);
	await mark(page, 'on 3 May 1931').first().click();
	await decide(page, 'Accept');
	await expect(mark(page, 'on 3 May 1931').first()).toHaveAccessibleName(/accepted$/);
	await start(page);
	await find(page, 'x'.repeat(200_001));
	await expect(page.getByText('The article is too long')).toBeVisible();
});

test('[F454] text without spaces, code, noise of OCR and mixed languages make no noise', async ({
	page
}) => {
	await start(page);
	for (const [article, events] of [
		['x'.repeat(20_000), 0],
		['function f(a) {\n  const x = "2024";\n  return a[12] / 5;\n}\n\nif (x < 3) { y(); }', 0],
		['Th3 br1dge w@s 0pened 0n Tue5day, l9Z4.\n\nlt ~~ c|osed ##', 0],
		['The bridge was opened on 3 May 1931. Мост закрыли в 1960 году. 桥在1970年重建。', 1]
	] as const) {
		await find(page, article);
		await expect(text(page)).toContainText(article.slice(0, 20));
		await expect(text(page).locator('a.event')).toHaveCount(events);
		await changeText(page);
	}
});

test('[F455] a quotation that never closes is named, and added by selecting its words', async ({
	page
}) => {
	await review(page, 'On 3 May 1931 he said: “we close the bridge at once.\n\nNobody answered.');
	await expect(page.getByText('The quotation “we close the bridge at once.')).toBeVisible();
	await selectWords(page, 'we close the bridge at once.');
	await page
		.getByRole('group', { name: 'Add the selected words as' })
		.getByRole('button', { name: 'Quotation' })
		.click();
	await expect(panel(page).getByRole('blockquote')).toHaveText('we close the bridge at once.');
});

test('[F456] files that cannot be read are refused with the reason, and what was typed stays', async ({
	page
}) => {
	await start(page);
	await page.getByLabel('Text of the article').fill('Typed before.');
	for (const [file, words] of [
		[pdf('0 0 100 100 re f'), 'The PDF has no text'],
		[Buffer.from('%PDF-1.7\nnothing'), 'The file is damaged or locked'],
		[docxBomb(), 'The article is too long'],
		[Buffer.from([72, 228, 117, 115, 101, 114]), 'not UTF-8 text']
	] as const) {
		await choose(page, 'article', file);
		await expect(page.getByText(words)).toBeVisible();
		await expect(page.getByLabel('Text of the article')).toHaveValue('Typed before.');
	}
});

test('[F458] markup and scripts are text, wherever they are', async ({ page }) => {
	await start(page);
	await find(
		page,
		'<article><h1>Old bridge</h1><p>It was closed on <b>3 May 1931</b>.</p><script>window.bad = 1</script><img src=x onerror="window.bad = 1"></article>'
	);
	await expect(mark(page, 'on 3 May 1931')).toBeVisible();
	await expect(text(page)).not.toContainText('bad');
	await changeText(page);
	await find(
		page,
		'On 3 May 1931 <img src=x onerror="window.bad = 1"> was <script>window.bad = 1</script> here.'
	);
	await expect(text(page)).toContainText('<script>window.bad = 1</script>');
	await expect(text(page).locator('img')).toHaveCount(0);
	expect(await page.evaluate(() => 'bad' in window)).toBe(false);
});

test('a file is dropped on the page', async ({ page }) => {
	await start(page);
	const transfer = await page.evaluateHandle(() => {
		const data = new DataTransfer();
		data.items.add(new File(['The bridge was opened on 3 May 1931.'], 'bridge.txt'));
		return data;
	});
	await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
	await expect(page.getByLabel('Text of the article')).toHaveValue(
		'The bridge was opened on 3 May 1931.'
	);
});

test('every state is accessible, on a small screen and a large one, in light and dark', async ({
	page
}) => {
	const wide = { width: 1280, height: 900 };
	/** The colours do not depend on the width, and the rest does not depend on the colours. */
	async function expectEverywhere() {
		await page.emulateMedia({ colorScheme: 'dark' });
		await expectAccessible(page, { coloursAlone: true });
		await page.emulateMedia({ colorScheme: 'light' });
		await expectAccessible(page);
		await page.setViewportSize({ width: 320, height: 900 });
		await expectAccessible(page);
		const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
		expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
		await page.setViewportSize(wide);
	}
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('link', { name: 'Bring an article' })).toBeVisible();
	await expectEverywhere();
	await start(page);
	await expectEverywhere();
	await find(page);
	await heading(page, 'Event proposed');
	await expectAccessible(page);
	await decide(page, 'Accept');
	await decide(page, 'Reject');
	await page.getByText('Keys', { exact: true }).click();
	await mark(page, 'last year').click();
	await expectEverywhere();
});

for (const lang of ['de', 'ja', 'ar'])
	test(`the review is in the language of the page: ${lang}`, async ({ page }) => {
		await start(page, `/${lang}`);
		await page.locator('textarea[name=text]').fill(ARTICLE);
		await page.locator('input[name=published]').fill('2025-08-13');
		await page.locator('button[type=submit]').click();
		await page.locator('.proposal h2').waitFor();
		await expect(page.locator('main')).not.toContainText(/article_|undefined/);
		await expect(page.locator('main > header h1')).not.toHaveText('Review the proposals');
		await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
		// Only the direction of the page makes another layout.
		if (lang === 'ar') await expectAccessible(page);
	});

test('[F485] a draft of the command line says that nobody has checked it, until somebody has', async ({
	page
}) => {
	await page.goto(`${FIXTURES()}/new`);
	await page.locator('html[data-alive]').waitFor();
	await page.locator('input[type=file]').setInputFiles({
		name: 'ferry.timeline.yaml',
		mimeType: 'text/yaml',
		buffer: Buffer.from(
			'version: 1\ntitle: The ferry\ntags: [ships, proposed]\nevents:\n  - {id: a, headline: It sails, date: 2024-03-12}\n'
		)
	});
	const note = page.getByRole('region', { name: 'Proposed by rules, not approved.' });
	await expect(note).toContainText('Until then the timeline cannot be published.');
	await expectAccessible(page);
	await note.getByRole('button', { name: 'I have checked every event' }).click();
	await expect(note).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Make a timeline' })).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect(note).toBeVisible();
	await page.keyboard.press('Control+y');
	const file = await download(page);
	expect(file).toContain('ships');
	expect(file).not.toContain('proposed');
});
