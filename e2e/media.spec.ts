/** Pictures, recordings and documents: shown from this site; another site is asked for nothing before a press. */
import { expect, test as plain, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { hostFixture, type ServeForTest } from './support/host';
import { painted, readShift, watchShifts } from './support/shifts';
import { test as watched } from './support/test';
import { FIXTURES } from './support/timeline-page';

const test = watched.extend<{ host: ServeForTest }>({ host: hostFixture });
const MOST_SHIFT = 0.02;

/** Shows covered pictures, and goes down the whole page. */
async function seeAll(page: Page): Promise<void> {
	for (const cover of await page.locator('figure details:not([open]) summary').all())
		await cover.click();
	for (const figure of await page.locator('article figure:visible').all()) {
		await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		await page.evaluate(painted);
	}
}

/** Pictures that have arrived. */
const arrived = (page: Page) =>
	page
		.locator('article img')
		.evaluateAll(
			(pictures) =>
				(pictures as HTMLImageElement[]).filter(
					({ complete, naturalWidth }) => complete && naturalWidth > 0
				).length
		);

for (const path of ['/t/pictures/valley', '/t/pictures/elsewhere', '/embed/pictures?event=valley'])
	test(`[F399] ${path} shows its own pictures, and asks no other site`, async ({ page }) => {
		await page.goto(FIXTURES() + path);
		await page.locator('.brush').waitFor({ state: 'attached' });
		await seeAll(page);
		// The watch of every test fails on a request to another site.
		await expect.poll(() => arrived(page)).toBeGreaterThanOrEqual(3);
		await expectAccessible(page);
	});

test('every picture has a name, or is decoration', async ({ page }) => {
	await page.goto(`${FIXTURES()}/t/pictures/valley`);
	await seeAll(page);
	await expect(page.getByRole('img', { name: /^Two green hills under a pale sky/ })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Enlarge: The harbour below' })).toBeVisible();
	const unnamed = await page
		.locator('article img')
		.evaluateAll((pictures) => pictures.filter((one) => one.getAttribute('alt') === null).length);
	expect(unnamed).toBe(0);
	await expect(page.getByText('The report of the survey')).toBeVisible();
	await expect(page.getByText('PDF, 3 pages, 0.33 kB')).toBeVisible();
	await expect(page.getByText('The lost picture — This file is not available here.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'CC BY-SA 4.0' })).toBeVisible();
});

for (const width of [390, 1280])
	test(`forty pictures move nothing at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.addInitScript(watchShifts);
		await page.goto(`${FIXTURES()}/t/album`);
		await page.locator('.brush').waitFor({ state: 'attached' });
		await seeAll(page);
		await expect.poll(() => arrived(page)).toBeGreaterThan(20);
		expect(await page.evaluate(readShift)).toBeLessThanOrEqual(MOST_SHIFT);
	});

test('a picture opens large; keys go on, Escape closes, and the focus returns', async ({
	page
}) => {
	await page.goto(`${FIXTURES()}/t/pictures/valley`);
	await page.locator('.brush').waitFor({ state: 'attached' });
	const opener = page.getByRole('link', { name: 'Enlarge: The harbour below' });
	await opener.focus();
	await page.keyboard.press('Enter');
	const viewer = page.getByRole('dialog', { name: 'Pictures' });
	await expect(viewer.getByRole('img', { name: 'A grey harbour' })).toBeVisible();
	await expect(viewer.getByText('1 of 4')).toBeVisible();
	await expectAccessible(page, { within: 'dialog' });
	await page.keyboard.press('ArrowLeft');
	await expect(viewer.getByRole('img', { name: /^A lamp/ })).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(viewer.getByRole('img', { name: 'A grey harbour' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(viewer).toBeHidden();
	await expect(opener).toBeFocused();
});

test('an animated picture is still until it is played', async ({ page }) => {
	await page.goto(`${FIXTURES()}/t/pictures/valley`);
	await page.locator('.brush').waitFor({ state: 'attached' });
	const signal = page.getByRole('img', { name: /^A lamp/ });
	await expect(signal).toHaveAttribute('src', /-200\.png$/);
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(signal).toHaveAttribute('src', /-moving\.webp$/);
});

test('a graphic picture is hidden behind its reason', async ({ page }) => {
	await page.goto(`${FIXTURES()}/t/pictures/fire`);
	const picture = page.getByRole('img', { name: 'The mill in flames' });
	await expect(picture).toBeHidden();
	await page.getByText('Hidden: It shows a fire in which people died').click();
	await expect(picture).toBeVisible();
});

test('a recording plays from this site, with its words beside it', async ({ page }) => {
	await page.goto(`${FIXTURES()}/t/pictures/valley`);
	const sound = page.locator('audio');
	await sound.evaluate((audio: HTMLAudioElement) => audio.load());
	await expect
		.poll(() => sound.evaluate((audio: HTMLAudioElement) => Math.round(audio.duration)))
		.toBe(1);
	const words = page.getByRole('link', { name: 'Transcript' });
	const answer = await page.request.get(
		new URL((await words.getAttribute('href')) ?? '', page.url()).href
	);
	expect(await answer.text()).toContain('A tone of 440 hertz');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('pictures are links to themselves, and the others are links to their sites', async ({
		page
	}) => {
		await page.goto(`${FIXTURES()}/t/pictures`);
		const large = await page
			.getByRole('link', { name: /^Enlarge: The valley in May/ })
			.getAttribute('href');
		const answer = await page.request.get(new URL(large ?? '', page.url()).href);
		expect(answer.headers()).toMatchObject({
			'content-type': 'image/jpeg',
			'cache-control': 'public, max-age=31536000, immutable',
			'x-content-type-options': 'nosniff'
		});
		await expect(
			page.getByRole('link', { name: 'Show picture from pictures.example' })
		).toHaveAttribute('href', 'https://pictures.example/old-bridge.jpg');
	});
});

test('players may ask for parts of a recording', async ({ request, page }) => {
	await page.goto(`${FIXTURES()}/t/pictures/valley`);
	const src = new URL((await page.locator('audio').getAttribute('src')) ?? '', page.url()).href;
	const ask = async (headers: Record<string, string>) => {
		const answer = await request.get(src, { headers });
		return [answer.status(), answer.headers()['content-range'], (await answer.body()).length];
	};
	const whole = await request.get(src);
	const { etag = '' } = whole.headers();
	expect(whole.headers()['accept-ranges']).toBe('bytes');
	expect(await ask({ range: 'bytes=0-9' })).toEqual([206, 'bytes 0-9/8044', 10]);
	expect(await ask({ range: 'bytes=-4' })).toEqual([206, 'bytes 8040-8043/8044', 4]);
	expect(await ask({ range: 'bytes=8000-' })).toEqual([206, 'bytes 8000-8043/8044', 44]);
	expect(await ask({ range: 'bytes=9000-' })).toEqual([416, 'bytes */8044', 20]);
	expect(await ask({ range: 'bytes=0-1,4-5' })).toEqual([200, undefined, 8044]);
	expect(await ask({ range: 'bytes=0-9', 'if-range': etag })).toEqual([206, 'bytes 0-9/8044', 10]);
	expect(await ask({ range: 'bytes=0-9', 'if-range': '"other"' })).toEqual([200, undefined, 8044]);
	expect(await ask({ 'if-none-match': etag })).toEqual([304, undefined, 0]);
});

test('there are no other sizes, and no way out of the folder', async ({ request, page }) => {
	await page.goto(`${FIXTURES()}/t/pictures`);
	const src = (await page.getByRole('img', { name: /^Two green hills/ }).getAttribute('src')) ?? '';
	for (const path of [
		src.replace(/-\d+\./, '-321.'),
		src.replace(/\.jpg$/, '.gif'),
		src.replace(/-\d+\.jpg$/, '.jpg'),
		'/media/..%2f..%2fetc%2fpasswd',
		'/t/pictures.media/..%2f..%2fpictures.timeline.yaml',
		'/t/pictures.media/missing.jpg',
		'/t/other.media/valley.jpg'
	])
		expect((await request.get(FIXTURES() + path)).status(), path).toBe(404);
	const beside = await request.get(`${FIXTURES()}/t/pictures.media/valley.jpg`);
	expect([beside.status(), beside.headers()['content-type']]).toEqual([200, 'image/jpeg']);
});

test('the element shows pictures that are beside its file', async ({ page, host }) => {
	const { url } = await host({
		body: `<script type="module" src="${FIXTURES()}/embed/v1/date-line.js"></script><date-line src="${FIXTURES()}/t/pictures.json" event="valley"></date-line>`
	});
	await page.goto(url);
	await expect
		.poll(() =>
			page
				.getByRole('img', { name: /^Two green hills/ })
				.evaluate((picture: HTMLImageElement) => picture.naturalWidth)
		)
		.toBeGreaterThan(100);
});

/** Other sites are played by the test. */
plain.describe('after a press', () => {
	const PIXEL = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
		'base64'
	);
	let asked: string[];
	plain.beforeEach(async ({ page }) => {
		asked = [];
		await page.route(/^https:/, async (route) => {
			const { referer = 'nobody' } = route.request().headers();
			asked.push(`${route.request().url()} from ${referer}`);
			const isPicture = route.request().url().endsWith('.jpg');
			await route.fulfill(
				isPicture
					? { contentType: 'image/png', body: PIXEL }
					: { contentType: 'text/html', body: '<p>A player</p>' }
			);
		});
	});

	for (const path of ['/t/pictures/elsewhere', '/embed/pictures?event=elsewhere'])
		plain(
			`a picture comes from its site, which is not told who asks, on ${path}`,
			async ({ page }) => {
				await page.goto(FIXTURES() + path);
				await page.locator('.brush').waitFor({ state: 'attached' });
				await page.getByRole('link', { name: 'Show picture from pictures.example' }).click();
				await expect(page.getByRole('img', { name: 'An old stone bridge' })).toBeVisible();
				expect(asked).toEqual(['https://pictures.example/old-bridge.jpg from nobody']);
			}
		);

	plain(
		'a video plays from a host without cookies, which is told the site alone',
		async ({ page }) => {
			await page.goto(`${FIXTURES()}/t/pictures/elsewhere`);
			await page.locator('.brush').waitFor({ state: 'attached' });
			await page.getByRole('link', { name: 'Play from youtube.com' }).click();
			await expect(page.frameLocator('iframe').getByText('A player')).toBeVisible();
			await page.getByRole('link', { name: 'Play from vimeo.com' }).click();
			await expect
				.poll(() => asked)
				.toEqual([
					`https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=65 from ${new URL(page.url()).origin}/`,
					`https://player.vimeo.com/video/76979871?autoplay=1&dnt=1 from ${new URL(page.url()).origin}/`
				]);
		}
	);

	plain('a host can be allowed for this visit', async ({ page }) => {
		await page.goto(`${FIXTURES()}/t/pictures/elsewhere`);
		await page.locator('.brush').waitFor({ state: 'attached' });
		await page.getByRole('link', { name: 'Show picture from pictures.example' }).click();
		await page
			.getByRole('button', { name: 'Always show from pictures.example during this visit' })
			.click();
		await page.reload();
		await expect(page.getByRole('img', { name: 'An old stone bridge' })).toBeVisible();
	});

	plain('a picture that does not come says so, and stays a link', async ({ page }) => {
		await page.route('**/old-bridge.jpg', (route) => route.abort());
		await page.goto(`${FIXTURES()}/t/pictures/elsewhere`);
		await page.locator('.brush').waitFor({ state: 'attached' });
		await page.getByRole('link', { name: 'Show picture from pictures.example' }).click();
		await expect(page.getByText('It could not be loaded from pictures.example.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Open at pictures.example' })).toBeVisible();
	});
});
