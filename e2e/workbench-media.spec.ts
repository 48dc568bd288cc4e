/** Pictures at /new: dropped, pasted or chosen; kept in the draft; taken away with the timeline. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';
import { SHIPPED } from './support/timeline-page';

const PICTURE = 'e2e/fixtures/pictures.media/valley.jpg';
const STORY =
	'version: 1\ntitle: The valley\nevents:\n  - {id: a, date: 1998, headline: It is photographed}\n';
const preview = (page: Page) => page.getByRole('article', { name: 'Preview' });

/** Opens a story with one event, and the form of that. */
async function begin(page: Page): Promise<void> {
	await page.goto(`${SHIPPED()}/new`);
	await page.locator('input[type=file]').setInputFiles({
		name: 'valley.timeline.yaml',
		mimeType: 'text/yaml',
		buffer: Buffer.from(STORY)
	});
	await page.getByRole('button', { name: 'Change “It is photographed”' }).click();
}

/** Chooses a picture; then the keyboard is in its description. */
async function choose(page: Page, path: string): Promise<void> {
	await page.getByLabel('Choose a file').setInputFiles(path);
	const alt = page.getByRole('textbox', { name: 'What it shows, for people who cannot see it' });
	await expect(alt.first()).toBeFocused();
}

test('a chosen picture is in the preview, and its description is asked for at once', async ({
	page
}) => {
	await begin(page);
	await choose(page, PICTURE);
	await page.keyboard.type('Two green hills');
	const shown = preview(page).getByRole('img', { name: 'Two green hills' });
	await expect(shown).toBeVisible();
	expect(await shown.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1600);
	await expectAccessible(page, { within: 'form' });
});

test('a dropped and a pasted picture are added to the open event, not opened as files', async ({
	page
}) => {
	await begin(page);
	const bytes = readFileSync(PICTURE).toString('base64');
	for (const kind of ['drop', 'paste']) {
		await page.evaluate(
			({ bytes, kind }) => {
				const data = new DataTransfer();
				const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
				data.items.add(new File([content], 'valley.jpg', { type: 'image/jpeg' }));
				const place = document.querySelector('[aria-label="Choose a file"]')?.parentElement;
				const event =
					kind === 'drop'
						? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
						: new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
				place?.dispatchEvent(event);
			},
			{ bytes, kind }
		);
		await expect(
			page.getByRole('textbox', { name: 'What it shows, for people who cannot see it' })
		).toHaveCount(kind === 'drop' ? 1 : 2);
	}
	await expect(preview(page).locator('img')).toHaveCount(2);
});

test('what is no picture is refused by name', async ({ page }) => {
	await begin(page);
	await page.getByLabel('Choose a file').setInputFiles({
		name: 'page.jpg',
		mimeType: 'image/jpeg',
		buffer: Buffer.from('<!doctype html>')
	});
	await expect(
		page.getByText('“page.jpg” is no picture or recording that this browser can read.')
	).toBeVisible();
	await expect(
		page.getByRole('textbox', { name: 'What it shows, for people who cannot see it' })
	).toHaveCount(0);
});

test('pictures survive a reload, leave with the timeline as a ZIP, and come back with it', async ({
	page
}) => {
	await begin(page);
	await choose(page, PICTURE);
	await page.keyboard.type('Two green hills');
	await expect(page.getByText('Draft saved in this browser')).toBeVisible();
	await page.reload();
	await expect(preview(page).getByRole('img', { name: 'Two green hills' })).toBeVisible();
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save with pictures and recordings (ZIP)' }).click();
	const saved = await saving;
	expect(saved.suggestedFilename()).toBe('valley.timeline.zip');
	const archive = readFileSync(await saved.path());
	const inside = unzipSync(new Uint8Array(archive));
	expect(Object.keys(inside).sort()).toEqual([
		'the-valley.media/valley.jpg',
		'valley.timeline.yaml'
	]);
	expect(
		Buffer.compare(Buffer.from(inside['the-valley.media/valley.jpg'] ?? []), readFileSync(PICTURE))
	).toBe(0);
	expect(new TextDecoder().decode(inside['valley.timeline.yaml'])).toContain(
		'file: the-valley.media/valley.jpg'
	);

	await page.goto(`${SHIPPED()}/new`);
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'other.zip', mimeType: 'application/zip', buffer: archive });
	await expect(preview(page).getByRole('img', { name: 'Two green hills' })).toBeVisible();
});
