/**
 * The script of a page that is one file: its `<date-line>` contains its timeline, and its address has the open
 * event. It sends no requests.
 */
import './date-line';
import type { DateLine } from './date-line';

const line = document.querySelector('date-line');
if (line) linkToAddress(line);

/** `page.html?from=2024&to=2025#e-pact`; when the reader opens events, the address follows. */
function linkToAddress(line: DateLine): void {
	const view = new URLSearchParams(location.search);
	const first = idIn(location.hash);
	if (first !== undefined) view.set('event', first);
	line.view = view.toString();
	line.addEventListener('dateline:ready', () => scrollTo(line, idIn(location.hash)));
	line.addEventListener('dateline:select', ({ detail }: CustomEventInit<{ id: string | null }>) => {
		const id = detail?.id ?? null;
		const hash = id === null ? '' : `#e-${encodeURIComponent(id)}`;
		history.replaceState(null, '', location.pathname + location.search + hash);
	});
	window.addEventListener('hashchange', () => {
		const id = idIn(location.hash);
		if (id === undefined) return;
		line.select(id);
		requestAnimationFrame(() => scrollTo(line, id));
	});
}

function idIn(hash: string): string | undefined {
	if (!hash.startsWith('#e-')) return undefined;
	try {
		return decodeURIComponent(hash.slice(3));
	} catch {
		return hash.slice(3);
	}
}

function scrollTo({ shadowRoot }: DateLine, id: string | undefined): void {
	if (id !== undefined) shadowRoot?.getElementById(`e-${id}`)?.scrollIntoView();
}
