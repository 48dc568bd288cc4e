/** Embeds of the shipped story in a page: whether they live, and how high they are. */
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from './test';
import { SHIPPED } from './timeline-page';

export const STORY = '/embed/russia-north-korea';
export const LOADER = () => `<script async src="${SHIPPED()}/embed/v1.js"></script>`;

/** Scripts of the embed have taken over. */
export async function alive(embed: FrameLocator) {
	await embed
		.locator('.chart:has(.plot.live) .brush .selection')
		.first()
		.waitFor({ state: 'attached' });
}

/** How high the frame is, and how high its content. */
export async function heights(page: Page, at = 0) {
	const content = await page
		.locator('iframe')
		.nth(at)
		.contentFrame()
		.locator('#dateline')
		.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
	const frame = await page
		.locator('iframe')
		.nth(at)
		.evaluate((element) => element.clientHeight);
	return { content, frame };
}

/** @param padding - of the frame, above and below, px */
export async function expectFitted(page: Page, at = 0, padding = 0) {
	await expect
		.poll(async () => {
			const { content, frame } = await heights(page, at);
			return Math.abs(content + padding - frame) < 5;
		})
		.toBe(true);
}
