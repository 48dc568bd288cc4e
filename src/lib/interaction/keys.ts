/**
 * The keyboard: the commands of keys, for the chart while it has focus and for the timeline around it.
 * Pure. Keys of browsers and assistive technology (with ctrl, alt or meta) are ignored.
 */

export type Command =
	| { readonly kind: 'event'; readonly to: 'previous' | 'next' | 'first' | 'last' }
	| { readonly kind: 'lane'; readonly by: 1 | -1 }
	| { readonly kind: 'pan'; readonly part: number }
	| { readonly kind: 'zoom'; readonly direction: 'in' | 'out' }
	| { readonly kind: 'fit' | 'close' | 'help' };

/** Shift and an arrow move the view by this part of it. */
const NUDGE = 0.2;
/** Page Up and Page Down keep this part of the last screen visible. */
const SCREEN = 0.9;

const PLAIN: Readonly<Record<string, Command>> = {
	ArrowLeft: { kind: 'event', to: 'previous' },
	ArrowRight: { kind: 'event', to: 'next' },
	Home: { kind: 'event', to: 'first' },
	End: { kind: 'event', to: 'last' },
	ArrowUp: { kind: 'lane', by: 1 },
	ArrowDown: { kind: 'lane', by: -1 },
	PageUp: { kind: 'pan', part: -SCREEN },
	PageDown: { kind: 'pan', part: SCREEN },
	'+': { kind: 'zoom', direction: 'in' },
	'=': { kind: 'zoom', direction: 'in' },
	'-': { kind: 'zoom', direction: 'out' },
	_: { kind: 'zoom', direction: 'out' },
	'0': { kind: 'fit' },
	Escape: { kind: 'close' },
	'?': { kind: 'help' }
};

const SHIFTED: Readonly<Record<string, Command>> = {
	ArrowLeft: { kind: 'pan', part: -NUDGE },
	ArrowRight: { kind: 'pan', part: NUDGE }
};

/** Outside the chart: keys that work anywhere in a timeline, except in text fields. */
export type ReaderCommand = 'previous' | 'next' | 'present' | 'close' | 'help';

const ANYWHERE: Readonly<Record<string, ReaderCommand>> = {
	k: 'previous',
	j: 'next',
	p: 'present',
	'?': 'help',
	Escape: 'close'
};

/** During a presentation: arrows, space, and the keys of a clicker. */
export type PresentCommand = 'previous' | 'next' | 'first' | 'last' | 'end';

const PRESENTING: Readonly<Record<string, PresentCommand>> = {
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Backspace: 'previous',
	k: 'previous',
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	Enter: 'next',
	j: 'next',
	Home: 'first',
	End: 'last',
	Escape: 'end',
	p: 'end'
};

/** @returns undefined for any other key */
export function toPresentCommand({ key, shiftKey, ctrlKey, altKey, metaKey }: Press) {
	if (ctrlKey || altKey || metaKey) return undefined;
	if (key === ' ' && shiftKey) return 'previous';
	return Object.hasOwn(PRESENTING, key) ? PRESENTING[key] : undefined;
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** @returns undefined for any other key */
export function toReaderCommand({ key, shiftKey, ctrlKey, altKey, metaKey }: Press) {
	// “?” needs shift on most keyboards.
	const isPlain = (!shiftKey || key === '?') && !ctrlKey && !altKey && !metaKey;
	return isPlain && Object.hasOwn(ANYWHERE, key) ? ANYWHERE[key] : undefined;
}

/** The command of a key press; undefined for any other key. */
export function toCommand(event: Press): Command | undefined {
	if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
	const shifted =
		event.shiftKey && Object.hasOwn(SHIFTED, event.key) ? SHIFTED[event.key] : undefined;
	return shifted ?? (Object.hasOwn(PLAIN, event.key) ? PLAIN[event.key] : undefined);
}
