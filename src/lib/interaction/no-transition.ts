/**
 * Stands in for d3-transition in the browser's build (vite.config.ts). Zoom can follow
 * D3's transitions; here none is ever begun, for motion is Svelte's. What is left is to have nothing
 * to interrupt, and 26 kB of tweens and colour spaces stay at home.
 */
import { selection } from 'd3';

/** Ends the transitions of a node: there are none. */
export function interrupt(): void {
	return undefined;
}

const prototype = selection.prototype as { interrupt?: (this: unknown) => unknown };
prototype.interrupt = function () {
	return this;
};
