/** Text of an author, as a card can draw it. Pure. */
import { withoutForbidden } from '$lib/base/xml-text';
import { isInOurFont } from '$lib/chart/labels/text-width';
import { withoutStacks } from '../picture/writing';

/** What our fonts cannot write is left out, rather than drawn as boxes. */
export function cardWords(text: string): string {
	const drawn = withoutStacks(withoutForbidden(text).replaceAll('\uFFFD', ''));
	return isInOurFont(drawn) ? drawn : '';
}
