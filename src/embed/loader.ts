/**
 * `/embed/v1.js`, for the pages around embeds: makes our frames as high as their content, and
 * stores the views of frames with `data-dateline-link` in the page's address. Greets frames
 * that already exist; stores no list, so that frames may be added and removed.
 * Published behaviour never changes. docs/embedding.md
 */
import { viewIn, withView } from '$lib/embedding/host-address';
import { HELLO, isHeight, isReady, isView, type ShowMessage } from '$lib/embedding/protocol';

declare global {
	interface Window {
		/** The only global of this script: a second copy does nothing. */
		datelineEmbed?: 1;
	}
}

// A module has no current script.
const script = document.currentScript ?? document.querySelector('script[src*="/embed/v1.js"]');
if (script instanceof HTMLScriptElement && !window.datelineEmbed) {
	window.datelineEmbed = 1;
	listen(new URL(script.src).origin);
}

/** @param home - origin of the embeds */
function listen(home: string): void {
	const isOurs = ({ src }: HTMLIFrameElement) => src.startsWith(`${home}/embed/`);
	const frames = () => [...document.querySelectorAll('iframe')].filter(isOurs);
	const linked = () => frames().filter(({ dataset }) => 'datelineLink' in dataset);
	/** The name of a linked frame in the page's address: the second one of a timeline is “name.2”. */
	const nameOf = (frame: HTMLIFrameElement) => {
		const slug = slugOf(frame);
		const at = linked()
			.filter((other) => slugOf(other) === slug)
			.indexOf(frame);
		return at > 0 ? `${slug}.${at + 1}` : slug;
	};
	const show = (frame: HTMLIFrameElement) => {
		const { href: address } = window.location;
		const name = nameOf(frame);
		const search = viewIn(address, name) ?? null;
		const message: ShowMessage = { type: 'dateline:show', name, address, search };
		frame.contentWindow?.postMessage(message, '*');
	};

	window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
		if (!isHeight(data) && !isReady(data) && !isView(data)) return;
		const frame = frames().find(({ contentWindow }) => contentWindow === source);
		if (!frame || !hasOrigin(frame, origin, home)) return;
		if (isHeight(data)) setHeight(frame, data.height);
		else if (!('datelineLink' in frame.dataset)) return;
		else if (isReady(data)) show(frame);
		else {
			// The history state belongs to the page, and its address is still the same page.
			const address = withView(window.location.href, nameOf(frame), data.search ?? undefined);
			window.history.replaceState(window.history.state, '', address);
		}
	});
	window.addEventListener('popstate', () => linked().forEach(show));
	for (const { contentWindow } of frames()) contentWindow?.postMessage(HELLO, '*');
}

/** A sandbox without `allow-same-origin` gives a frame no origin. */
function hasOrigin({ sandbox }: HTMLIFrameElement, origin: string, home: string): boolean {
	return (
		origin === home ||
		(origin === 'null' && sandbox.length > 0 && !sandbox.contains('allow-same-origin'))
	);
}

function slugOf({ src }: HTMLIFrameElement): string {
	return new URL(src).pathname.replace('/embed/', '');
}

/** Adds the borders and padding of the frame to the height of its content. */
function setHeight(frame: HTMLIFrameElement, height: number): void {
	const style = getComputedStyle(frame);
	const edges = [
		style.borderTopWidth,
		style.borderBottomWidth,
		style.paddingTop,
		style.paddingBottom
	].reduce((sum, width) => sum + (parseFloat(width) || 0), 0);
	frame.style.height = `${height + (style.boxSizing === 'border-box' ? edges : 0)}px`;
}
