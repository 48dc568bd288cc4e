/** How deep a reader of a timeline stands among the headings of the page around it. */
import { createContext } from 'svelte';

/** What HTML has. */
const DEEPEST = 6;

/** Level of the heading that names the timeline. */
const [getTop, setTopHeading] = createContext<number>();
export { setTopHeading };

/**
 * What a heading says of its level, where its tag says something else.
 *
 * @param own - as its tag has it: the name of the timeline is `h1`
 */
export function levelOf(own: number): number | undefined {
	const level = Math.min(DEEPEST, getTop() + own - 1);
	return level === own ? undefined : level;
}
