/** Embeds in Firefox: sandbox, height, and messages that a page must ignore. */
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

/** Runs in a page: the height of its first frame. */
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

test('<date-line> stands in a strict page, zooms and tells what is looked at', async ({
	firefox,
	host
}) => {
	const { url } = await host({
		body: `<date-line src="${SHIPPED()}/t/russia-north-korea.json"></date-line>
			<script type="module" src="${SHIPPED()}/embed/v1/date-line.js"></script>`,
		headers: {
			'content-security-policy': `default-src 'none'; script-src ${SHIPPED()}; connect-src ${SHIPPED()}; img-src data:`
		}
	});
	await firefox.goto(url);
	await firefox.waitForFunction(() =>
		document.querySelector('date-line')?.shadowRoot?.querySelector('.brush .selection')
	);
	const told = await firefox.evaluate(
		() =>
			new Promise<string>((resolve) => {
				document.addEventListener('dateline:viewport', (event) => {
					resolve(event instanceof CustomEvent ? JSON.stringify(event.detail) : '');
				});
				const root = document.querySelector('date-line')?.shadowRoot;
				const buttons = [...(root?.querySelectorAll<HTMLElement>('.chart button') ?? [])];
				buttons.find((button) => button.ariaLabel === 'Zoom in')?.click();
			})
	);
	expect(told).toMatch(/"from":"\d{4}-\d\d-\d\d/);
	// Styled, and complete.
	expect(
		await firefox.evaluate(() => {
			const root = document.querySelector('date-line')?.shadowRoot;
			const paper = root?.querySelector('.embed');
			return {
				articles: root?.querySelectorAll('article').length,
				paper: paper && getComputedStyle(paper).backgroundColor
			};
		})
	).toEqual({ articles: 5, paper: 'rgb(255, 255, 255)' });
});
