import { expect, it } from 'vitest';
import { occurrences, Tally } from './tally';
import { Unsupported } from './unsupported';

it('counts each kind, with the first place and example', () => {
	const tally = new Tally<string>();
	tally.add('a', { path: '1' }, 'first');
	tally.add('b', { path: '2' });
	tally.add('a', { path: '3' }, 'second');
	expect([...tally.entries()]).toEqual([
		['a', { place: { path: '1' }, example: 'first', count: 2 }],
		['b', { place: { path: '2' }, example: '', count: 1 }]
	]);
	expect(tally.get('c')).toBeUndefined();
});

it('counts kinds beyond the most together', () => {
	const tally = new Tally<string>(1);
	for (const kind of ['a', 'b', 'c', 'b', 'a']) tally.add(kind, { path: '' });
	expect([tally.get('a')?.count, tally.get('b'), tally.beyond]).toEqual([2, undefined, 3]);
});

it('says how often something occurs, if more than once', () => {
	expect([occurrences(1), occurrences(3)]).toEqual(['', ' (3 occurrences)']);
});

it('what a format does not support is a problem for each kind', () => {
	const unsupported = new Unsupported('x-unsupported', 'X does not show');
	unsupported.add('its language', 'lang');
	unsupported.add('the label', 'events.a.label');
	unsupported.add('the label', 'events.b.label');
	expect(unsupported.toProblems()).toEqual([
		{
			code: 'x-unsupported',
			path: 'lang',
			message: 'X does not show its language.',
			severity: 'warning',
			outcome: { kind: 'left out', from: 'its language' }
		},
		{
			code: 'x-unsupported',
			path: 'events.a.label',
			message: 'X does not show the label (2 occurrences).',
			severity: 'warning',
			outcome: { kind: 'left out', from: 'the label' }
		}
	]);
});
