/** Real touches, as a screen reports them. */
import type { Page } from '@playwright/test';

/** @returns a way to put fingers on places in the window */
export async function openForTouch(page: Page) {
	const session = await page.context().newCDPSession(page);
	return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: [x: number, y: number][]) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: places.map(([x, y], id) => ({ x, y, id }))
		});
}

type Fingers = Awaited<ReturnType<typeof openForTouch>>;

/** One finger goes from a place to another, in steps of a few px. */
export async function drag(
	fingers: Fingers,
	[x, y]: readonly [number, number],
	[dx, dy]: readonly [number, number]
): Promise<void> {
	const steps = 12;
	await fingers('touchStart', [x, y]);
	for (let i = 1; i <= steps; i++)
		await fingers('touchMove', [x + (dx * i) / steps, y + (dy * i) / steps]);
	await fingers('touchEnd');
}
