/**
 * The start of scripts on a page from the server. Svelte removes elements that it cannot hydrate, so
 * each change is recorded until scripts have taken over, and undone if they fail.
 * StillNote.svelte says so.
 */

/** Records changes while scripts start. */
let recorder: MutationObserver | undefined;
const changes: MutationRecord[] = [];
/** The element that had the focus before scripts: the chart is drawn again, and focuses the same event. */
let focused: Element | null = null;

/**
 * Call it before any other code touches the page.
 *
 * @param target - the element that scripts hydrate
 * @throws if this browser lacks a feature that they use without a check
 */
export function beginStart(target: Element): void {
	focused = document.activeElement;
	recorder = new MutationObserver((records) => changes.push(...records));
	recorder.observe(target, {
		subtree: true,
		childList: true,
		attributeOldValue: true,
		characterDataOldValue: true
	});
	// Used after the start; features for the start itself fail there.
	if (!('toSorted' in [] && 'at' in [] && 'hasOwn' in Object)) throw new Error('old browser');
}

/** Scripts have taken over. */
export function endStart(): void {
	stopRecording();
	const id = focused?.isConnected === false && focused.getAttribute('data-event');
	if (id)
		document
			.querySelector<HTMLElement>(`.plot [data-event="${CSS.escape(id)}"]`)
			?.focus({ preventScroll: true });
	focused = null;
	document.documentElement.dataset.alive = '';
}

/**
 * Restores the server's HTML, without the listeners of the failed scripts.
 *
 * @returns false, and does nothing, once scripts have taken over
 */
export function abandonStart(target: Element): boolean {
	if (!recorder) return false;
	for (const change of [...changes, ...recorder.takeRecords()].reverse()) undo(change);
	stopRecording();
	target.replaceChildren(...[...target.childNodes].map((node) => node.cloneNode(true)));
	document.documentElement.dataset.still = '';
	return true;
}

function stopRecording(): void {
	recorder?.disconnect();
	recorder = undefined;
	changes.length = 0;
}

function undo(change: MutationRecord): void {
	const { target, type, attributeName: name, oldValue: before } = change;
	if (type === 'childList') {
		const { addedNodes, removedNodes, nextSibling: next } = change;
		for (const node of addedNodes) (node as ChildNode).remove();
		// Removed elements may have changed without a record.
		for (const node of removedNodes)
			target.insertBefore(node, next?.parentNode === target ? next : null);
	} else if (name === null) target.nodeValue = before;
	else if (before === null) (target as Element).removeAttribute(name);
	else (target as Element).setAttribute(name, before);
}
