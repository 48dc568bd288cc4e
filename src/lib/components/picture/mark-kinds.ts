/** The kinds of marks in a key: those in use, in a fixed order. */
import { m } from '$messages';
import type { Mark, MarkInUse } from '$lib/document/reading';

const PLAIN: Mark = {
	shape: 'dot',
	soft: false,
	uncertain: false,
	openStart: undefined,
	openEnd: undefined,
	hollow: false,
	split: false,
	struck: false
};

export interface MarkKind {
	readonly words: string;
	/** An example mark. */
	readonly mark: Mark;
}

/** @param used - the kinds of marks in use, each once */
export function markKinds(used: readonly MarkInUse[]): MarkKind[] {
	const kinds: readonly [words: string, shown: Partial<Mark>, isOf: (mark: Mark) => boolean][] = [
		[exactWords(used), {}, (mark) => mark.shape === 'dot' && !mark.hollow],
		[barWords(used), { shape: 'bar' }, (mark) => mark.shape === 'bar'],
		[m.key_span(), { shape: 'span' }, (mark) => mark.shape === 'span'],
		[m.key_soft(), { shape: 'bar', soft: true }, (mark) => mark.soft],
		[m.key_uncertain(), { shape: 'bar', uncertain: true }, (mark) => mark.uncertain],
		[m.key_ongoing(), { shape: 'span', openEnd: 'open' }, (mark) => hasEnd(mark, 'open')],
		[m.key_unknown_end(), { shape: 'span', openEnd: 'unknown' }, (mark) => hasEnd(mark, 'unknown')],
		[m.key_expected(), { hollow: true }, (mark) => mark.hollow],
		[m.key_disputed(), { split: true }, (mark) => mark.split],
		[m.key_cancelled(), { struck: true }, (mark) => mark.struck]
	];
	return kinds
		.filter(([, , isOf]) => used.some(({ mark }) => isOf(mark)))
		.map(([words, shown]) => ({ words, mark: { ...PLAIN, ...shown } }));
}

function hasEnd({ openStart, openEnd }: Mark, end: Mark['openEnd']): boolean {
	return openStart === end || openEnd === end;
}

function exactWords(used: readonly MarkInUse[]): string {
	const dots = used.filter(({ mark }) => mark.shape === 'dot');
	if (dots.every(({ precision }) => precision === 'day')) return m.key_exact();
	return dots.some(({ precision }) => precision === 'day')
		? m.key_exact_both()
		: m.key_exact_time();
}

function barWords(used: readonly MarkInUse[]): string {
	const bars = used.filter(({ mark }) => mark.shape === 'bar');
	return bars.every(({ precision }) => precision === 'month' || precision === 'year')
		? m.key_bar_month_year()
		: m.key_bar();
}
