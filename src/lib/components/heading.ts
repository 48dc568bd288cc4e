/** The heading level of a timeline in the page around it. */
import { createContext } from 'svelte';

/** The levels of HTML. */
const DEEPEST = 6;

/** Level of the heading with the timeline's title. */
const [getTop, setTopHeading] = createContext<number>();
export { setTopHeading };

/**
 * The `aria-level` of a heading, if its tag has another level.
 *
 * @param own - the level of its tag: the title of the timeline is `h1`
 */
export function levelOf(own: number): number | undefined {
	const level = Math.min(DEEPEST, getTop() + own - 1);
	return level === own ? undefined : level;
}
