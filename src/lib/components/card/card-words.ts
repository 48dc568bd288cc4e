/** Prepares text of an author for a card. Pure. */
import { withoutForbidden } from '$lib/base/xml-text';
import { isInOurFont } from '$lib/chart/labels/text-width';
import { withoutStacks } from '../picture/writing';

/** Letters that our fonts lack are left out, instead of drawn as boxes. */
export function cardWords(text: string): string {
	const drawn = withoutStacks(withoutForbidden(text).replaceAll('\uFFFD', ''));
	return isInOurFont(drawn) ? drawn : '';
}
