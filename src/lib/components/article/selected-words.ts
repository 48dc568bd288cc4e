/** Which words of the article are selected on the page. Each piece of it names its offset in the text. */
import type { Stretch } from '$lib/drafting/stretch';

/** @returns undefined: no words of it are selected */
export function selectedIn(root: HTMLElement, selection: Selection): Stretch | undefined {
	if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	if (selection.toString().trim() === '' || !root.contains(range.startContainer)) return undefined;
	const start = offsetOf(root, range.startContainer, range.startOffset);
	const end = root.contains(range.endContainer)
		? offsetOf(root, range.endContainer, range.endOffset)
		: endOf(root);
	return start < end ? { start, end } : undefined;
}

/** A point of the page as an offset in the text. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number {
	const piece = pieceOf(node);
	if (piece && node.nodeType === Node.TEXT_NODE) return startOf(piece) + offset;
	if (piece) return startOf(piece) + (offset === 0 ? 0 : piece.textContent.length);
	// Between paragraphs or pieces: the next piece begins there.
	const next = node.childNodes[offset] ?? following(node);
	const first = [...root.querySelectorAll<HTMLElement>('[data-start]')].find(
		(one) => next !== undefined && (next.contains(one) || isAfter(next, one))
	);
	return first ? startOf(first) : endOf(root);
}

function pieceOf(node: Node): HTMLElement | undefined {
	const element = node instanceof HTMLElement ? node : node.parentElement;
	return element?.closest<HTMLElement>('[data-start]') ?? undefined;
}

function startOf(piece: HTMLElement): number {
	return Number(piece.dataset.start);
}

function endOf(root: HTMLElement): number {
	const last = [...root.querySelectorAll<HTMLElement>('[data-start]')].at(-1);
	return last ? startOf(last) + last.textContent.length : 0;
}

function following(node: Node): Node | undefined {
	return node.nextSibling ?? (node.parentNode ? following(node.parentNode) : undefined);
}

function isAfter(node: Node, other: Node): boolean {
	return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
