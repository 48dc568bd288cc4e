/** Moves a chart from one span to another. Loaded with the first pointer, because reading does not need it. */
import { prefersReducedMotion, Tween } from 'svelte/motion';
import type { Span } from '$lib/time/span';

/** Long enough to follow, short enough not to wait. */
const MOTION_MS = 220;

/** @returns undefined: the reader allows no motion */
export function beginMotion(from: Span, to: Span, onend: () => void): Tween<Span> | undefined {
	if (prefersReducedMotion.current) return undefined;
	const motion = new Tween(from, { duration: MOTION_MS });
	void motion.set(to).then(onend);
	return motion;
}
