/** From a reading page to the code that an author pastes, and what that code does. */
import { expectAccessible } from './support/axe';
import { serveHost } from './support/host';
import { expect, test } from './support/test';
import { SHIPPED } from './support/timeline-page';

const STORY = () => `${SHIPPED()}/t/russia-north-korea`;

test('the code that is offered works where it is pasted', async ({ page, timeline }) => {
	await timeline.open(STORY());
	await page.getByRole('button', { name: 'Embed' }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this timeline' });
	const code = dialog.getByRole('textbox', { name: 'Code to paste' });
	// The code reserves the height that the preview has reported.
	await expect.poll(() => code.inputValue()).not.toContain('height="600"');
	const pasted = await code.inputValue();
	expect(pasted.match(/<iframe/g)).toHaveLength(1);
	expect(pasted).toContain(`<script async src="${SHIPPED()}/embed/v1.js"></script>`);

	const host = await serveHost({ body: `<div style="width: 700px">${pasted}</div>` });
	await page.goto(host.url);
	const embed = page.frameLocator('iframe');
	await expect(embed.getByRole('article')).toHaveCount(5);
	await expect
		.poll(() =>
			page.evaluate(() => document.querySelector('iframe')?.style.height.replace('px', '') ?? '')
		)
		.toMatch(/^\d{3,4}$/);
	await expect(
		page.getByRole('link', {
			name: 'Russia and North Korea: from pact to phone call (timeline and sources)'
		})
	).toHaveAttribute('href', STORY());
	await host.stop();
});

test('what is looked at, the look and the sizes are in the code', async ({ page, timeline }) => {
	await timeline.open(`${STORY()}?from=2025-08-10&to=2025-08-16&event=call&group=diplomacy`);
	await page.getByRole('button', { name: 'Embed' }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this timeline' });
	await dialog.getByLabel('A frame of a fixed height').check();
	await dialog.getByLabel('The chart; an event').check();
	await dialog.getByLabel('Dark').check();
	await dialog.getByLabel('Width, px').fill('560');
	await dialog.getByLabel('Height, px').fill('420');
	await dialog.getByLabel('A link below').uncheck();
	const code = dialog.getByRole('textbox', { name: 'Code to paste' });
	const read = async () => {
		const text = await code.inputValue();
		const src = /src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
		return { text, src: new URL(src) };
	};
	const { text, src } = await read();
	expect(text).toMatch(/^<iframe [^<]*><\/iframe>$/);
	expect(text).toContain('width="560" height="420"');
	expect(src.pathname).toBe('/embed/russia-north-korea');
	expect(Object.fromEntries(src.searchParams)).toEqual({
		from: '2025-08-10',
		to: '2025-08-16',
		event: 'call',
		group: 'diplomacy',
		show: 'chart',
		theme: 'dark'
	});
	// The preview is the same frame.
	const preview = dialog.locator('iframe');
	await expect(preview).toHaveAttribute('src', src.href);
	await expect(
		preview.contentFrame().getByRole('article', { name: 'Putin and Kim speak by phone' })
	).toBeVisible();
	// An invalid size changes nothing.
	await dialog.getByLabel('Height, px').fill('12');
	expect((await read()).text).toContain('height="420"');
	await dialog.getByLabel('Opens with the current view').uncheck();
	expect(Object.fromEntries((await read()).src.searchParams)).toEqual({
		show: 'chart',
		theme: 'dark'
	});
	await dialog.getByLabel('The address alone').check();
	await expect(code).toHaveValue(STORY());
	await expect(preview).toHaveCount(0);
});

test('the code of an element works in a page of another origin', async ({ page, timeline }) => {
	await timeline.open(`${STORY()}?event=call`);
	await page.getByRole('button', { name: 'Embed' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Part of the page').check();
	await dialog.getByLabel('The list').check();
	await expect(dialog.getByLabel('Width, px')).toHaveCount(0);
	const code = await dialog.getByRole('textbox', { name: 'Code to paste' }).inputValue();
	const host = await serveHost({ body: code });
	await page.goto(host.url);
	const line = page.locator('date-line');
	await expect(line.getByRole('article')).toHaveCount(5);
	await expect(line.locator('#e-call details')).toHaveAttribute('open');
	await expect(line.locator('.plot')).toHaveCount(0);
	await host.stop();
});

test('the code is copied, or else selected', async ({ page, context, timeline }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await timeline.open(STORY());
	await page.getByRole('button', { name: 'Embed' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('The address alone').check();
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(STORY());

	await context.clearPermissions();
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
	});
	await dialog.getByLabel('Opens with the current view').uncheck();
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog.getByRole('status')).toHaveText(/Copying failed/);
	expect(
		await dialog
			.getByRole('textbox')
			.evaluate((field: HTMLTextAreaElement) =>
				field.value.slice(field.selectionStart, field.selectionEnd)
			)
	).toBe(STORY());
});

for (const [width, colorScheme] of [
	[1280, 'light'],
	[390, 'dark']
] as const)
	test(`the dialog at ${width} px in ${colorScheme} works by keyboard, without an axe violation`, async ({
		page,
		timeline
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 844 });
		await timeline.open(STORY());
		const button = page.getByRole('button', { name: 'Embed' });
		await button.focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await dialog.locator('iframe').contentFrame().getByRole('article').first().waitFor();
		await dialog.getByText('Where to paste it').click();
		await expectAccessible(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(button).toBeFocused();
	});
