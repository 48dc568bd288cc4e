/** Tells the page around an embed how high its content is, each time that it changes. */
import { heightMessages, isHello } from '$lib/embedding/protocol';

/** At most four times a second. */
const PAUSE_MS = 250;
/** Less is an echo of rounding. */
const LEAST_PX = 4;
/** The frame answers what it was told within this time, and its content the frame. */
const ECHO_MS = 600;
const ANSWER_MS = 100;
/** Answers to answers would never end: a scroll bar comes and goes, or content grows with its frame. */
const MOST_ANSWERS = 3;

/**
 * @param content - measured by itself, never by the window
 * @param id - of the timeline
 */
export function tellHeight(content: Element, id: string): void {
	if (window.parent === window) return;
	let told = 0;
	let toldAt = -Infinity;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	/** The frame was resized because of what was told. */
	let echoedAt = -Infinity;
	/** The change that waits to be told came of that. */
	let isAnswer = false;
	/** Such changes in a row, and the greatest height among them. */
	let answers = 0;
	let most = 0;

	function tell() {
		waiting = undefined;
		let height = Math.ceil(content.getBoundingClientRect().height);
		// In a hidden frame nothing is laid out: it is told when the frame is shown.
		if (height === 0) return;
		answers = isAnswer ? answers + 1 : 0;
		most = isAnswer ? Math.max(most, told) : 0;
		if (answers > MOST_ANSWERS) height = most; // room for all of it, and an end
		if (Math.abs(height - told) < LEAST_PX) return;
		told = height;
		toldAt = performance.now();
		for (const message of heightMessages({ id, address: window.location.href, height }))
			window.parent.postMessage(message, '*'); // anyone may know how high it is
	}

	window.addEventListener('resize', () => {
		const now = performance.now();
		echoedAt = now - toldAt < ECHO_MS ? now : -Infinity;
	});
	window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
		if (source !== window.parent || !isHello(data)) return;
		told = 0;
		waiting ??= setTimeout(tell);
	});
	// Browsers draw nothing of a frame that is not seen, and tell its observers nothing: WordPress shows
	// a frame only once it has spoken.
	waiting = setTimeout(tell);
	new ResizeObserver(() => {
		isAnswer = performance.now() - echoedAt < ANSWER_MS;
		waiting ??= setTimeout(tell, told === 0 ? 0 : PAUSE_MS);
	}).observe(content);
}
