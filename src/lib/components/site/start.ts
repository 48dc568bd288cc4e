/**
 * The start of scripts on a page that the server has drawn. Svelte removes what it cannot take over, so
 * each change is recorded until scripts have taken over, and undone if they have not.
 * StillNote.svelte says so.
 */

/** Records changes while scripts start. */
let recorder: MutationObserver | undefined;
const changes: MutationRecord[] = [];

/**
 * Call it before anything on the page is touched.
 *
 * @param target - what scripts take over
 * @throws if this browser lacks something that they use without asking
 */
export function beginStart(target: Element): void {
	recorder = new MutationObserver((records) => changes.push(...records));
	recorder.observe(target, {
		subtree: true,
		childList: true,
		attributeOldValue: true,
		characterDataOldValue: true
	});
	// The newest of each kind: a browser that has these has what is older.
	if (!('toSorted' in [] && 'at' in [] && 'hasOwn' in Object && 'CSS' in window))
		throw new Error('This browser is too old for the controls of this page.');
	new ResizeObserver(() => {}).disconnect();
	new IntersectionObserver(() => {}).disconnect();
	matchMedia('print');
}

/** Scripts have taken over. */
export function endStart(): void {
	stopRecording();
	document.documentElement.dataset.alive = '';
}

/**
 * Gives back what the server drew, without the listeners of scripts that broke down.
 *
 * @returns false, and does nothing, once scripts have taken over
 */
export function abandonStart(target: Element): boolean {
	if (!recorder) return false;
	for (const change of stopRecording().reverse()) undo(change);
	target.replaceChildren(...[...target.childNodes].map((node) => node.cloneNode(true)));
	document.documentElement.dataset.still = '';
	return true;
}

function stopRecording(): MutationRecord[] {
	changes.push(...(recorder?.takeRecords() ?? []));
	recorder?.disconnect();
	recorder = undefined;
	return changes.splice(0);
}

function undo(change: MutationRecord): void {
	const { target, attributeName, oldValue, nextSibling } = change;
	if (target instanceof CharacterData) target.data = oldValue ?? '';
	else if (!(target instanceof Element)) return;
	else if (attributeName === null) {
		for (const node of change.addedNodes) node.parentNode?.removeChild(node);
		for (const node of change.removedNodes) target.insertBefore(node, nextSibling);
	} else if (oldValue === null) target.removeAttribute(attributeName);
	else target.setAttribute(attributeName, oldValue);
}
