/** A click without modifier keys, which scripts may handle; with ctrl, ⌘ or shift the browser opens the link elsewhere. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
	return button === 0 && !ctrlKey && !metaKey && !shiftKey;
}
