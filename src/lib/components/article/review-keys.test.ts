/** The keys of a review. */
import { expect, it } from 'vitest';
import { toCommand } from './review-keys';

const MARK = { isTyping: false, isMark: true, isNear: true, isRtl: false };
const PANEL = { ...MARK, isMark: false };
const BOX = { ...PANEL, isTyping: true };
const ELSEWHERE = { ...PANEL, isNear: false };
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	...more
});

it.each([
	['a', MARK, 'accept'],
	['A', PANEL, 'accept'],
	['r', MARK, 'reject'],
	['e', PANEL, 'change'],
	['m', MARK, 'merge'],
	['s', MARK, 'split'],
	['j', PANEL, 1],
	['k', MARK, -1],
	['ArrowDown', MARK, 1],
	['ArrowUp', MARK, -1],
	['ArrowRight', MARK, 1],
	['ArrowRight', { ...MARK, isRtl: true }, -1],
	['ArrowLeft', { ...MARK, isRtl: true }, 1],
	['Home', MARK, -Infinity],
	['End', MARK, Infinity],
	['Escape', BOX, 'leave']
])('%s is a command', (key, where, command) => {
	expect(toCommand(press(key), where)).toBe(command);
});

it.each([
	['a', BOX],
	['j', BOX],
	['ArrowDown', BOX],
	['ArrowDown', PANEL],
	['a', ELSEWHERE],
	['q', MARK],
	['toString', MARK],
	['Escape', MARK]
])('%s stays with the browser', (key, where) => {
	expect(toCommand(press(key), where)).toBeUndefined();
});

it('undo and redo have their usual keys, but not where something is typed', () => {
	const ctrl = { ctrlKey: true };
	expect(toCommand(press('z', ctrl), ELSEWHERE)).toBe('undo');
	expect(toCommand(press('Z', { ...ctrl, shiftKey: true }), PANEL)).toBe('redo');
	expect(toCommand(press('y', { metaKey: true }), PANEL)).toBe('redo');
	expect(toCommand(press('z', ctrl), BOX)).toBeUndefined();
	expect(toCommand(press('a', ctrl), MARK)).toBeUndefined();
	expect(toCommand(press('a', { altKey: true }), MARK)).toBeUndefined();
});
