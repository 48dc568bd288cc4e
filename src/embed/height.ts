/** Tells the page around an embed how high its content is, each time that it changes. */
import { heightMessages, isHello } from '$lib/embedding/protocol';

/** At most four times a second. */
const PAUSE_MS = 250;
/** Less is an echo of rounding. */
const LEAST_PX = 4;
/** A change this soon after the frame was resized is an answer to it. */
const ANSWER_MS = 100;
/** Content that grows with its frame would grow without end. */
const MOST_ANSWERS = 3;

/**
 * @param content - measured by itself, never by the window
 * @param id - of the timeline
 */
export function tellHeight(content: Element, id: string): void {
	if (window.parent === window) return;
	let told = 0;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let resizedAt = -Infinity;
	let width = window.innerWidth;
	/** The change that waits to be told is one. */
	let isAnswer = false;
	let answers = 0;

	function tell() {
		waiting = undefined;
		const height = Math.ceil(content.getBoundingClientRect().height);
		// In a hidden frame nothing is laid out: it is told when the frame is shown.
		if (height === 0 || Math.abs(height - told) < LEAST_PX) return;
		answers = isAnswer && height > told ? answers + 1 : 0;
		if (answers > MOST_ANSWERS) return;
		told = height;
		for (const message of heightMessages({ id, address: window.location.href, height }))
			window.parent.postMessage(message, '*'); // anyone may know how high it is
	}

	window.addEventListener('resize', () => {
		resizedAt = performance.now();
		if (window.innerWidth === width) return;
		width = window.innerWidth;
		answers = 0;
	});
	window.addEventListener('message', ({ source, data }) => {
		if (source !== window.parent || !isHello(data)) return;
		told = 0;
		waiting ??= setTimeout(tell);
	});
	// Browsers draw nothing of a frame that is not seen, and tell its observers nothing: WordPress shows
	// a frame only once it has spoken.
	waiting = setTimeout(tell);
	new ResizeObserver(() => {
		isAnswer = performance.now() - resizedAt < ANSWER_MS;
		waiting ??= setTimeout(tell, told === 0 ? 0 : PAUSE_MS);
	}).observe(content);
}
