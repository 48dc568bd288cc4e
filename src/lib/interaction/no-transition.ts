/**
 * Replaces d3-transition in the browser's build (vite.config.ts). d3-zoom can follow
 * D3's transitions, but Svelte does all motion here. So there is nothing
 * to interrupt, and this saves 26 kB of tweens and colour spaces.
 */
import { selection } from 'd3';

/** Interrupts the transitions of a node: there are none. */
export function interrupt(): void {
	return undefined;
}

const prototype = selection.prototype as { interrupt?: (this: unknown) => unknown };
prototype.interrupt = function () {
	return this;
};
