/** Sends the view to the page around an embed, and shows the view in that page's address. */
import { withView } from '$lib/embedding/host-address';
import { isHello, isShow, type ReadyMessage, type ViewMessage } from '$lib/embedding/protocol';
import { HostLink } from '$lib/viewer/host-link.svelte';
import { parseLocation } from '$lib/viewer/parse-location';

/**
 * @param id - of the timeline
 * @param lang - its language
 */
export function linkToHost(id: string, lang: string): HostLink {
	const { parent } = window;
	let last: string | null = null;
	const link = new HostLink((search) => {
		last = search;
		const message: ViewMessage = { type: 'dateline:view', id, search };
		if (link.addressOf) parent.postMessage(message, '*'); // only to a page that has asked for it
	});
	if (parent === window) return link;
	const sendReady = () => {
		const message: ReadyMessage = { type: 'dateline:ready', id };
		parent.postMessage(message, '*');
	};
	window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
		if (source !== parent) return;
		if (isHello(data)) sendReady();
		if (!isShow(data)) return;
		const { name, address, search } = data;
		const isFirst = link.addressOf === undefined;
		link.addressOf = (now) => withView(address, name, now);
		if (isFirst && search === null && last !== null) {
			link.report(last); // the reader changed the view before the page answered
			return;
		}
		const location = search === null ? undefined : parseLocation(new URLSearchParams(search), lang);
		link.requested = { location };
	});
	sendReady();
	return link;
}
