/**
 * `/embed/v1.js`, for the pages around embeds: frames of ours become as high as their content. Says
 * hello to frames that are there already; keeps nothing, so that frames may come and go.
 * What it does is never taken back. docs/embedding.md
 */
import { HELLO, isHeight } from '$lib/embedding/protocol';

declare global {
	interface Window {
		/** The one trace that is left on a page: a second copy does nothing. */
		datelineEmbed?: 1;
	}
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.datelineEmbed) {
	window.datelineEmbed = 1;
	listen(new URL(script.src).origin);
}

/** @param home - origin of the embeds */
function listen(home: string): void {
	const isOurs = ({ src }: HTMLIFrameElement) => src.startsWith(`${home}/embed/`);
	/** A sandbox without `allow-same-origin` gives a frame no origin. */
	const hasOrigin = ({ sandbox }: HTMLIFrameElement, origin: string) =>
		origin === home ||
		(origin === 'null' && sandbox.length > 0 && !sandbox.contains('allow-same-origin'));
	const frames = () => [...document.querySelectorAll('iframe')].filter(isOurs);

	window.addEventListener('message', ({ source, origin, data }) => {
		if (!isHeight(data)) return;
		const frame = frames().find(({ contentWindow }) => contentWindow === source);
		if (frame && hasOrigin(frame, origin)) frame.style.height = `${data.height}px`;
	});
	for (const { contentWindow } of frames()) contentWindow?.postMessage(HELLO, '*');
}
