/** Embeds in Firefox: sandbox, height, and what a page must not believe. */
import { frame } from '../support/host';
import {
	recordedHeights,
	recordHeights,
	sayFromElsewhere,
	sayHostile
} from '../support/hostile-messages';
import { FIXTURES, SHIPPED } from '../support/timeline-page';
import { aliveFrame, expect, test } from './test';

const STORY = '/embed/russia-north-korea';
const LOADER = () => `<script async src="${SHIPPED()}/embed/v1.js"></script>`;

/** Runs in a page: how high its first frame is. */
const frameHeight = () => document.querySelector('iframe')?.clientHeight ?? 0;
/** Runs in a frame. */
const contentHeight = () =>
	Math.ceil(document.querySelector('#dateline')?.getBoundingClientRect().height ?? 0);

for (const [name, sandbox] of [
	['no sandbox', ''],
	['a sandbox that allows scripts alone', 'sandbox="allow-scripts"']
] as const)
	test(`an embed in ${name} lives, zooms and tells its height`, async ({ firefox, host }) => {
		const { url } = await host({ body: frame(SHIPPED() + STORY, sandbox) + LOADER() });
		await firefox.goto(url);
		const embed = await aliveFrame(firefox, STORY);
		await expect
			.poll(
				async () => (await firefox.evaluate(frameHeight)) - (await embed.evaluate(contentHeight))
			)
			.toBeLessThan(5);
		await embed.evaluate(() => {
			const buttons = [...document.querySelectorAll<HTMLElement>('.chart button')];
			buttons.find((button) => button.ariaLabel === 'Zoom in')?.click();
		});
		await embed.waitForFunction(() => document.body.innerText.includes(' of 5 events'));
	});

test('a long timeline brings its tiles into a sandbox', async ({ firefox, host }) => {
	const { url } = await host({
		body: frame(`${FIXTURES()}/embed/five-thousand`, 'sandbox="allow-scripts"')
	});
	await firefox.goto(url);
	const embed = await aliveFrame(firefox, '/embed/five-thousand');
	const labels = () =>
		[...document.querySelectorAll('.plot a.label')].map((label) => label.textContent).join();
	const before = await embed.evaluate(labels);
	for (let i = 0; i < 4; i++)
		await embed.evaluate(() => {
			const buttons = [...document.querySelectorAll<HTMLElement>('.chart button')];
			buttons.find((button) => button.ariaLabel === 'Zoom in')?.click();
		});
	await embed.waitForFunction(() => document.body.innerText.includes(' of 5,000 events'));
	await expect.poll(() => embed.evaluate(labels)).not.toBe(before);
});

test('a height is believed from the frame itself alone, and only if it is one', async ({
	firefox,
	host
}) => {
	const { url } = await host({ body: frame(SHIPPED() + STORY) + LOADER() });
	await firefox.goto(url);
	const embed = await aliveFrame(firefox, STORY);
	await expect.poll(() => firefox.evaluate(frameHeight)).not.toBe(480);
	await firefox.evaluate(recordHeights);
	await embed.evaluate(sayHostile);
	await firefox.evaluate(sayFromElsewhere);
	await embed.evaluate(() =>
		window.parent.postMessage({ type: 'dateline:height', id: 'x', height: 777 }, '*')
	);
	await expect.poll(() => firefox.evaluate(frameHeight)).toBe(777);
	expect(await firefox.evaluate(recordedHeights)).toEqual(['777px']);
	expect(firefox.url()).toBe(`${url}/`);
});
