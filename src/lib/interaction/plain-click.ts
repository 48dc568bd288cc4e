/** A click that scripts may take; with ctrl, ⌘ or shift a link opens elsewhere, as everywhere. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
	return button === 0 && !ctrlKey && !metaKey && !shiftKey;
}
