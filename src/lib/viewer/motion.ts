/** Moves a chart from one stretch of time to another. Fetched when a pointer comes, because nobody needs it to read. */
import { prefersReducedMotion, Tween } from 'svelte/motion';
import type { Span } from '$lib/time/span';

/** Long enough to follow, short enough never to wait for. */
const MOTION_MS = 220;

/** @returns undefined: this reader allows no motion */
export function beginMotion(from: Span, to: Span, onend: () => void): Tween<Span> | undefined {
	if (prefersReducedMotion.current) return undefined;
	const motion = new Tween(from, { duration: MOTION_MS });
	void motion.set(to).then(onend);
	return motion;
}
