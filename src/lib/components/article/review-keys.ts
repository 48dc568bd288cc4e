/** The keys of a review. Pure. */

export type Command =
	| 'undo'
	| 'redo'
	| 'accept'
	| 'reject'
	| 'change'
	| 'merge'
	| 'split'
	| 'leave'
	/** So many proposals further. */
	| number;

interface Where {
	/** In a box, which needs its own keys. */
	readonly isTyping: boolean;
	/** On a proposal in the text. */
	readonly isMark: boolean;
	/** Where letters are commands. */
	readonly isNear: boolean;
	/** The text runs from right to left. */
	readonly isRtl: boolean;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const LETTERS: Readonly<Record<string, Command>> = {
	a: 'accept',
	r: 'reject',
	e: 'change',
	m: 'merge',
	s: 'split',
	j: 1,
	k: -1
};

/** @returns undefined: the key is the browser's */
export function toCommand(pressed: Pressed, where: Where): Command | undefined {
	const { key, shiftKey } = pressed;
	const letter = key.toLowerCase();
	if (pressed.ctrlKey || pressed.metaKey) {
		if (where.isTyping) return undefined;
		if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo';
		return letter === 'z' ? 'undo' : undefined;
	}
	if (pressed.altKey) return undefined;
	if (key === 'Escape') return where.isTyping ? 'leave' : undefined;
	if (where.isTyping) return undefined;
	if (where.isMark) {
		const step = arrowStep(key, where.isRtl);
		if (step !== undefined) return step;
	}
	return where.isNear && Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
}

function arrowStep(key: string, isRtl: boolean): number | undefined {
	switch (key) {
		case 'ArrowDown':
			return 1;
		case 'ArrowUp':
			return -1;
		case 'ArrowRight':
			return isRtl ? -1 : 1;
		case 'ArrowLeft':
			return isRtl ? 1 : -1;
		case 'Home':
			return -Infinity;
		case 'End':
			return Infinity;
		default:
			return undefined;
	}
}
