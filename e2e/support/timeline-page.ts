/** A reading page as its reader knows it: roles and names, dates and places. */
import type { Locator, Page } from '@playwright/test';

export const SHIPPED = () => process.env.SHIPPED_URL ?? '';
export const FIXTURES = () => process.env.FIXTURES_URL ?? '';

export class TimelinePage {
	readonly chart: Locator;
	readonly plot: Locator;
	readonly list: Locator;
	readonly from: Locator;
	readonly to: Locator;

	constructor(readonly page: Page) {
		// By class, not by role: to find a role Playwright reads every element, and a page may have 5,000 articles.
		this.chart = page.locator('figure.chart');
		this.plot = this.chart.locator('.plot');
		this.list = page.locator('#list');
		this.from = this.chart.getByRole('textbox', { name: 'From' });
		this.to = this.chart.getByRole('textbox', { name: 'to', exact: true });
	}

	/** Opens an address and waits until scripts have taken over. */
	async open(address: string): Promise<void> {
		await this.page.goto(address);
		await this.ready();
	}

	/**
	 * Scripts have measured the plot, drawn the brush, and hear gestures. Waited for, not expected: an expectation that
	 * is not met at once describes the whole page, which takes minutes where it has 5,000 articles.
	 */
	async ready(): Promise<void> {
		await this.chart
			.filter({ has: this.page.locator('.plot.live') })
			.locator('.brush .selection')
			.waitFor({ state: 'attached', timeout: 30_000 });
	}

	label(name: string | RegExp): Locator {
		return this.plot.getByRole('link', { name });
	}

	article(name: string | RegExp): Locator {
		return this.list.getByRole('article', { name });
	}

	button(name: string): Locator {
		return this.chart.getByRole('button', { name, exact: true });
	}

	/** Headlines that the list shows. */
	async listed(): Promise<string[]> {
		return this.list.locator('li:visible h3 a').allTextContents();
	}

	/**
	 * Nothing of the chart moves: it is the same in eight frames in a row, all of them after this was called.
	 * What an earlier call saw says nothing of what has been done since.
	 */
	async settled(): Promise<void> {
		await this.page.evaluate(async () => {
			const look = () =>
				[...document.querySelectorAll('.labels > svg, .brush .selection')]
					.map((svg) => `${svg.getAttribute('x')} ${svg.getAttribute('width')}`)
					.join();
			const frame = () => new Promise(requestAnimationFrame);
			const framesAlike = 8;
			let last = look();
			for (let same = 0; same < framesAlike;) {
				await frame();
				const now = look();
				same = now === last ? same + 1 : 0;
				last = now;
			}
		});
	}

	/** A point of the plot, by the part of its width. */
	async at(part: number): Promise<{ x: number; y: number }> {
		const box = await this.plot.boundingBox();
		if (!box) throw new Error('The plot is not on the page.');
		return { x: box.x + box.width * part, y: box.y + 60 };
	}

	/** Boxes of the labels that are really drawn, in px. */
	async labelBoxes(): Promise<
		{ id: string; left: number; right: number; top: number; bottom: number }[]
	> {
		return this.plot.locator('.labels a.label').evaluateAll((links) =>
			links.flatMap((link) => {
				const { left, right, top, bottom, width } = link.getBoundingClientRect();
				return width > 0 ? [{ id: link.dataset.event ?? '', left, right, top, bottom }] : [];
			})
		);
	}
}

/** Pairs of boxes that share a pixel. */
export function overlapping(boxes: Awaited<ReturnType<TimelinePage['labelBoxes']>>): string[] {
	return boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter(
				(b) =>
					a.left < b.right - 0.5 &&
					b.left < a.right - 0.5 &&
					a.top < b.bottom - 0.5 &&
					b.top < a.bottom - 0.5
			)
			.map((b) => `${a.id} × ${b.id}`)
	);
}
