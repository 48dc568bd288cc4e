/** Takes a secret out of the address, so that it is in no history and in no picture of the screen. */
export function hideSecret(): void {
	const { history, location } = window;
	history.replaceState(history.state, '', location.pathname + location.search);
}
