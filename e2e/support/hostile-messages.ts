/** What a page is told by a frame that means ill, or is broken. Runs inside the frame. */
export function sayHostile(): void {
	for (const height of [null, undefined, '900', NaN, -1, 0, 1e9, 900.5, '100px', {}, [900]])
		window.parent.postMessage({ type: 'dateline:height', id: 'x', height }, '*');
	for (const data of [null, undefined, 7, 'dateline:height', [], { height: 900 }])
		window.parent.postMessage(data, '*');
	for (const type of ['dateline:navigate', 'dateline:scroll', 'dateline:eval'])
		window.parent.postMessage({ type, url: 'https://example.org', code: 'alert(1)' }, '*');
}

/** What a page hears from itself, and from a frame that is none of ours. Runs in the page. */
export function sayFromElsewhere(): void {
	window.postMessage({ type: 'dateline:height', id: 'x', height: 900 }, '*');
	const stranger = document.createElement('iframe');
	stranger.srcdoc =
		'<script>parent.postMessage({type:"dateline:height",id:"x",height:900},"*")</' + 'script>';
	document.body.append(stranger);
}

/** Keeps each height that the first frame of a page is given. Runs in the page. */
export function recordHeights(): void {
	const seen: string[] = [];
	Object.assign(window, { seen });
	const [frame] = document.getElementsByTagName('iframe');
	if (frame)
		new MutationObserver(() => seen.push(frame.style.height)).observe(frame, { attributes: true });
}

export const recordedHeights = () => (window as unknown as { seen: string[] }).seen;
