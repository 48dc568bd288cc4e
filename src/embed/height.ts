/** Sends the height of an embed's content to the page around it, each time it changes. */
import { heightMessages, isHello } from '$lib/embedding/protocol';

/** At most four times a second. */
const PAUSE_MS = 250;
/** A smaller change is a rounding error. */
const LEAST_PX = 4;
/** The time in which the frame follows a height, and the content follows the frame. */
const ECHO_MS = 600;
const ANSWER_MS = 100;
/** Prevents an endless loop: a scroll bar appears and disappears, or content grows with its frame. */
const MOST_ANSWERS = 3;

/**
 * @param content - its own height is measured, never that of the window
 * @param id - of the timeline
 */
export function sendHeight(content: Element, id: string): void {
	if (window.parent === window) return;
	let told = 0;
	let sentAt = -Infinity;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	/** Whether the frame was resized because of the last height. */
	let echoedAt = -Infinity;
	/** Whether the next height is a consequence of that. */
	let isAnswer = false;
	/** The number of such changes in a row, and the greatest height among them. */
	let answers = 0;
	let most = 0;

	function send() {
		waiting = undefined;
		let height = Math.ceil(content.getBoundingClientRect().height);
		// A hidden frame has no layout: the height is sent when the frame is shown.
		if (height === 0) return;
		answers = isAnswer ? answers + 1 : 0;
		most = isAnswer ? Math.max(most, told) : 0;
		if (answers > MOST_ANSWERS) height = most; // enough for all of the content, and the loop ends
		if (Math.abs(height - told) < LEAST_PX) return;
		told = height;
		sentAt = performance.now();
		for (const message of heightMessages({ id, address: window.location.href, height }))
			window.parent.postMessage(message, '*'); // the height is no secret
	}

	window.addEventListener('resize', () => {
		const now = performance.now();
		echoedAt = now - sentAt < ECHO_MS ? now : -Infinity;
	});
	window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
		if (source !== window.parent || !isHello(data)) return;
		told = 0;
		waiting ??= setTimeout(send);
	});
	// Browsers neither draw a hidden frame nor call its observers, but WordPress shows
	// a frame only after its first message.
	waiting = setTimeout(send);
	new ResizeObserver(() => {
		isAnswer = performance.now() - echoedAt < ANSWER_MS;
		waiting ??= setTimeout(send, told === 0 ? 0 : PAUSE_MS);
	}).observe(content);
}
