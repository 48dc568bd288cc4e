/** Starts a presentation, in full screen if the browser allows it. */
import type { TimelineView } from '$lib/viewer/timeline-view.svelte';

export function present(view: TimelineView): void {
	view.present(true);
	// A frame may not be allowed to: then the presentation fills the frame.
	if (document.fullscreenEnabled)
		document.documentElement.requestFullscreen().catch(() => undefined);
}
