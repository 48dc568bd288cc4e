/**
 * The steps of a review, to be undone and redone. What is typed in one field without another step between is one step.
 * Pure.
 */
import type { ReviewItems } from './review-item';

export interface History {
	readonly items: ReviewItems;
	/** The newest last. */
	readonly past: readonly ReviewItems[];
	/** The one that is redone first is last. */
	readonly undone: readonly ReviewItems[];
	/** The field that was typed in last. */
	readonly field: string | undefined;
}

/** Older steps cannot be undone: a review is stored with its steps. */
const MOST_STEPS = 200;

export function beginHistory(items: ReviewItems): History {
	return { items, past: [], undone: [], field: undefined };
}

/** @param field - that was typed in; undefined: a step of its own */
export function withStep(history: History, items: ReviewItems, field?: string): History {
	if (items === history.items) return history;
	const isSame = field !== undefined && field === history.field && history.undone.length === 0;
	const past = isSame ? history.past : [...history.past, history.items].slice(-MOST_STEPS);
	return { items, past, undone: [], field };
}

export function undone(history: History): History {
	const items = history.past.at(-1);
	if (!items) return history;
	return {
		items,
		past: history.past.slice(0, -1),
		undone: [...history.undone, history.items],
		field: undefined
	};
}

export function redone(history: History): History {
	const items = history.undone.at(-1);
	if (!items) return history;
	return {
		items,
		past: [...history.past, history.items],
		undone: history.undone.slice(0, -1),
		field: undefined
	};
}
