/**
 * `/embed/v1.js`, for the pages around embeds: frames of ours become as high as their content, and
 * those with `data-dateline-link` share what is looked at with the page's address. Says hello to frames
 * that are there already; keeps nothing, so that frames may come and go.
 * What it does is never taken back. docs/embedding.md
 */
import { viewIn, withView } from '$lib/embedding/host-address';
import { HELLO, isHeight, isReady, isView, type ShowMessage } from '$lib/embedding/protocol';

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

	window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
		if (!isHeight(data) && !isReady(data) && !isView(data)) return;
		const frame = frames().find(({ contentWindow }) => contentWindow === source);
		if (!frame || !hasOrigin(frame, origin)) return;
		if (isHeight(data)) frame.style.height = `${data.height}px`;
		else if ('datelineLink' in frame.dataset) link(frame, data);
	});
	for (const { contentWindow } of frames()) contentWindow?.postMessage(HELLO, '*');
}

function link({ contentWindow }: HTMLIFrameElement, data: { id: string; search?: string }): void {
	const { href } = window.location;
	if (data.search !== undefined) {
		// The state is the page's own, and its address stays the same page.
		window.history.replaceState(window.history.state, '', withView(href, data.id, data.search));
		return;
	}
	const show: ShowMessage = {
		type: 'dateline:show',
		address: href,
		search: viewIn(href, data.id)
	};
	contentWindow?.postMessage(show, '*');
}
