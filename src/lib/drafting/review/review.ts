/**
 * A review: what a person does with proposals. Each step gives new items and changes none, so that it can be undone.
 * Pure. See ../SPEC.md §P.
 */
import type { EventProposal, Proposals } from '../proposal';
import { splitHeadline } from './split-headline';
import type {
	EventItem,
	ItemKind,
	QuoteItem,
	ReviewItem,
	ReviewItems,
	SourceItem,
	Verdict
} from './review-item';

const PREFIXES = { event: 'e', quote: 'q', source: 's' } as const;
/** At the same place the event is first. */
const RANKS = { event: 0, quote: 1, source: 2 } as const;

/** All proposals of an article, undecided. */
export function toItems({
	events,
	quotes,
	sources
}: Pick<Proposals, 'events' | 'quotes' | 'sources'>): ReviewItems {
	const verdict = 'proposed' as const;
	const items: ReviewItem[] = [
		...events.map((proposal, i): EventItem => ({
			id: `e${i + 1}`,
			kind: 'event',
			verdict,
			proposal,
			merged: []
		})),
		...quotes.map((proposal, i): QuoteItem => ({
			id: `q${i + 1}`,
			kind: 'quote',
			verdict,
			proposal,
			home: undefined
		})),
		...sources.map((proposal, i): SourceItem => ({
			id: `s${i + 1}`,
			kind: 'source',
			verdict,
			proposal
		}))
	];
	return inOrder(items);
}

function inOrder(items: ReviewItems): ReviewItems {
	return items.toSorted(
		(a, b) => a.proposal.at.start - b.proposal.at.start || RANKS[a.kind] - RANKS[b.kind]
	);
}

/** @param ids - of the items that are decided together */
export function decide(items: ReviewItems, ids: readonly string[], verdict: Verdict): ReviewItems {
	return items.map((item) => (ids.includes(item.id) ? { ...item, verdict } : item));
}

/** @param changed - takes the place of the item with its id */
export function replace(items: ReviewItems, changed: ReviewItem): ReviewItems {
	return inOrder(items.map((item) => (item.id === changed.id ? changed : item)));
}

/** An id that no item has. */
export function freeId(items: ReviewItems, kind: ItemKind): string {
	const prefix = PREFIXES[kind];
	const numbers = items.flatMap(({ id }) => (id.startsWith(prefix) ? [Number(id.slice(1))] : []));
	return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** @param added - with an id of {@link freeId} */
export function add(items: ReviewItems, added: ReviewItem): ReviewItems {
	return inOrder([...items, added]);
}

/**
 * Two events become one: the first keeps its date and headline, and has the sentences and quotations of both.
 * Items that are no events stay as they are.
 */
export function merge(items: ReviewItems, id: string, otherId: string): ReviewItems {
	const event = items.find((item) => item.id === id);
	const other = items.find((item) => item.id === otherId);
	if (event?.kind !== 'event' || other?.kind !== 'event' || event === other) return items;
	const whole: EventItem = {
		...event,
		merged: [...event.merged, other.proposal, ...other.merged]
	};
	return items.flatMap((item): ReviewItem[] => {
		if (item === other) return [];
		if (item === event) return [whole];
		return item.kind === 'quote' && item.home === otherId ? [{ ...item, home: id }] : [item];
	});
}

/**
 * A merged event becomes what it was merged from. Any other becomes two with the same date: each with a clause of its
 * sentence, or both with the whole headline, to be changed. The new ones are undecided.
 */
export function split(items: ReviewItems, id: string): ReviewItems {
	const event = items.find((item) => item.id === id);
	if (event?.kind !== 'event') return items;
	const [own, parts] = partsOf(event);
	let all = items.map((item): ReviewItem => (item === event ? own : item));
	for (const proposal of parts) {
		const part = { kind: 'event', verdict: 'proposed', proposal, merged: [] } as const;
		all = [...all, { ...part, id: freeId(all, 'event') }];
	}
	return inOrder(all);
}

function partsOf(event: EventItem): [own: EventItem, others: readonly EventProposal[]] {
	if (event.merged.length > 0) return [{ ...event, merged: [] }, event.merged];
	const { proposal } = event;
	const [first, second] = splitHeadline(proposal.headline) ?? [
		proposal.headline,
		proposal.headline
	];
	return [
		{ ...event, proposal: { ...proposal, headline: first } },
		[{ ...proposal, headline: second }]
	];
}

/** The next undecided item after another one, from the start again after the last; undefined: all are decided. */
export function nextUndecided(items: ReviewItems, id: string | undefined): ReviewItem | undefined {
	const at = items.findIndex((item) => item.id === id);
	return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(
		({ verdict }) => verdict === 'proposed'
	);
}

/** The item so many places further; the first or last one at an end. */
export function itemBeside(
	items: ReviewItems,
	id: string | undefined,
	by: number
): ReviewItem | undefined {
	const at = items.findIndex((item) => item.id === id);
	return items[Math.min(items.length - 1, Math.max(0, at + by))];
}

export function countOf(items: ReviewItems, verdict: Verdict, kind?: ItemKind): number {
	return items.filter(
		(item) => item.verdict === verdict && (kind === undefined || item.kind === kind)
	).length;
}
