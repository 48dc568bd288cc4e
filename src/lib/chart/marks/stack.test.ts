import { describe, expect, it } from 'vitest';
import { hidingDots } from './rail';
import { isOverStack, marksNear } from './stack';
import { middleOf, spreadOf } from './stack-spread';

/** On a plot of 1000 px. */
const PX = 1 / 1000;
const dot = (x: number, row = 0) => ({
	id: `dot ${x}`,
	at: x * PX,
	at0: 0,
	at1: 0,
	bar: false,
	row
});
const bar = (x0: number, x1: number) => ({
	...{ id: `bar ${x0}–${x1}`, at: x0 * PX, at0: x0 * PX, at1: x1 * PX, bar: true, row: 0 }
});
type Mark = ReturnType<typeof dot>;
const names = (marks: readonly Mark[]) => marks.map(({ id }) => id);

describe('[M6] marks near a pointer', () => {
	it.each<[string, Mark[], number, string[]]>([
		['one alone', [dot(100), dot(300)], 105, ['dot 100']],
		['none', [dot(100), dot(300)], 200, []],
		['neighbours', [dot(100), dot(104), dot(108)], 103, ['dot 100', 'dot 104', 'dot 108']],
		['no farther than its reach', [dot(100), dot(115)], 100, ['dot 100']],
		['at the edge of its reach', [dot(100), dot(112)], 100, ['dot 100', 'dot 112']],
		['a short bar beside a dot', [bar(90, 100), dot(104)], 102, ['bar 90–100', 'dot 104']],
		['a dot on a long bar, not the bar', [bar(0, 900), dot(104)], 100, ['dot 104']],
		['a long bar alone', [bar(0, 900), dot(104)], 300, ['bar 0–900']],
		['long bars over one another', [bar(0, 900), bar(200, 700)], 300, ['bar 0–900', 'bar 200–700']],
		['a long bar only under the pointer', [bar(0, 290)], 300, []]
	])('%s', (_, marks, x, found) => expect(names(marksNear(marks, x * PX, 12, PX))).toEqual(found));

	it.each<[string, Mark[], number, boolean]>([
		['between its marks', [dot(100), dot(112)], 106, true],
		['on the rim of one', [dot(100), dot(112)], 96, true],
		['beside it', [dot(100), dot(112)], 94, false],
		['of one mark', [dot(100)], 100, false],
		['of long bars', [bar(0, 500), bar(0, 600)], 100, false]
	])('a pointer is over a stack: %s', (_, marks, x, isOver) =>
		expect(isOverStack(marks, x * PX, PX)).toBe(isOver)
	);

	it.each<[string, Mark[], readonly [number, number] | undefined]>([
		['days apart', [dot(100), dot(108)], [0.1, 0.108]],
		['at one place', [dot(100), dot(100)], undefined],
		['long bars', [bar(0, 500), bar(100, 900)], undefined]
	])('a closer view parts them: %s', (_, marks, spread) =>
		expect(spreadOf(marks, PX)).toEqual(spread)
	);

	it.each<[string, Mark[], number]>([
		['of dots', [dot(100), dot(110)], 0.105],
		['of dots at one place', [dot(100), dot(100)], 0.1],
		['of what is seen of the shortest bar', [bar(-500, 200), bar(0, 900)], 0.1]
	])('the middle %s', (_, marks, middle) => expect(middleOf(marks, PX)).toBeCloseTo(middle, 9));
});

describe('[M7] dots that hide another', () => {
	it.each<[string, Mark[], string[]]>([
		['in three rows none', [dot(1, 0), dot(1, 1), dot(1, 2)], []],
		['the fourth at one place', [dot(1, 0), dot(1, 1), dot(1, 2), dot(2, 0)], ['dot 2']],
		['one whose neighbour is seen beside it', [dot(1, 0), dot(8, 0)], []],
		['a bar hides no dot', [bar(0, 9), dot(1, 0)], []]
	])('%s', (_, marks, hiding) => expect(names(hidingDots(marks))).toEqual(hiding));
});
