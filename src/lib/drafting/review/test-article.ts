/** A short article and what the engine proposes for it, for tests of reviews. */
import { propose } from '../propose';
import { toItems } from './review';

export const TEXT = `Harbour bridge to close

The council said on Monday that the old bridge will close, and the mayor signed a contract with the builders in March.

"We have waited for twenty years," Ana Ruiz, the mayor, told Reuters.

The bridge was opened in 1931.

"It shakes when a lorry crosses," said the engineer Tom Hale.`;

export const PUBLISHED = '2024-05-15';

export function proposalsOf(text: string = TEXT) {
	const result = propose(text, { published: PUBLISHED, today: '2024-06-01' });
	if (!result.ok) throw new Error('The article of the tests is not read');
	return result.value;
}

export const itemsOf = (text: string = TEXT) => toItems(proposalsOf(text));
