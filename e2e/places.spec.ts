/** A date is that of its source, in any time zone and in any language of the browser. */
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { expect, test } from './support/test';
import { FIXTURES, TimelinePage } from './support/timeline-page';

const READERS = [
	{ timezoneId: 'America/Los_Angeles', locale: 'en-GB' },
	{ timezoneId: 'Asia/Kolkata', locale: 'ar-EG' },
	{ timezoneId: 'Pacific/Kiritimati', locale: 'ja-JP' },
	{ timezoneId: 'America/St_Johns', locale: 'de-DE' }
];

/** Runs in the page: the visible dates, without those in the reader’s own zone. */
function datesOn() {
	const texts = (places: string) =>
		[...document.querySelectorAll(places)]
			.filter((element) => element.getClientRects().length > 0)
			.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
	return {
		written: texts('.when > :not(.own), .plot a.label, time, header p'),
		axis: texts('.axis text')
	};
}

async function look(browser: Browser, address: string, options: BrowserContextOptions) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	await (options.javaScriptEnabled === false
		? page.goto(address)
		: new TimelinePage(page).open(address));
	const dates = await page.evaluate(datesOn);
	await context.close();
	return dates;
}

// Clock times depend on the place most: the page that has them is read from everywhere.
for (const [path, readers] of [
	['/t/forms', READERS.slice(0, 2)],
	['/t/twice', READERS],
	['/t/arabic', READERS.slice(2)],
	['/embed/twice', READERS.slice(1, 3)]
] as const)
	test(`${path} says the same in every zone and language of a reader`, async ({ browser }) => {
		const address = FIXTURES() + path;
		const sent = await look(browser, address, { javaScriptEnabled: false });
		expect(sent.written.length).toBeGreaterThan(2);
		let axis: string[] | undefined;
		for (const reader of readers) {
			const shown = await look(browser, address, reader);
			axis ??= shown.axis;
			expect(shown, reader.timezoneId).toEqual({ written: sent.written, axis });
		}
	});
