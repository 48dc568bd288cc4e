import { expect, it } from 'vitest';
import { groupNames, groupTest, knownGroups, pressGroup } from './group-choice';

const GROUPS = [
	{ id: 'military', label: 'Military' },
	{ id: 'talks', label: 'Talks' },
	{ id: 'aid', label: 'Aid' }
];

it('a group that is pressed is alone, and pressed again it is not', () => {
	expect(pressGroup(undefined, 'talks', false)).toBe('talks');
	expect(pressGroup('aid,military', 'talks', false)).toBe('talks');
	expect(pressGroup('talks', 'talks', false)).toBeUndefined();
});

it('with a modifier it joins the others, or leaves them', () => {
	expect(pressGroup(undefined, 'talks', true)).toBe('talks');
	expect(pressGroup('talks', 'aid', true)).toBe('talks,aid');
	expect(pressGroup('talks,aid', 'talks', true)).toBe('aid');
	expect(pressGroup('aid', 'aid', true)).toBeUndefined();
});

it('lets through what is asked for, and all where nothing is', () => {
	expect(['military', 'aid', undefined].filter(groupTest('aid,talks'))).toEqual(['aid']);
	expect(['military', undefined].filter(groupTest(undefined))).toEqual(['military', undefined]);
});

it('forgets groups that there are not, in whatever order they were asked for', () => {
	expect(knownGroups(GROUPS, 'aid,nobody,military')).toBe('military,aid');
	expect(knownGroups(GROUPS, 'nobody')).toBeUndefined();
	expect(knownGroups(GROUPS, undefined)).toBeUndefined();
});

it('names them as the language joins names', () => {
	expect(groupNames(GROUPS, 'aid,military', 'en')).toBe('Military and Aid');
	expect(groupNames(GROUPS, 'aid', 'de')).toBe('Aid');
});
