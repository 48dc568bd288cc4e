/**
 * The keyboard of the chart, while it has focus: which key is which command.
 * Pure. Keys of browsers and assistive technology (with ctrl, alt or meta) are never taken.
 */

export type Command =
	| { readonly kind: 'event'; readonly to: 'previous' | 'next' | 'first' | 'last' }
	| { readonly kind: 'lane'; readonly by: 1 | -1 }
	| { readonly kind: 'pan'; readonly part: number }
	| { readonly kind: 'zoom'; readonly direction: 'in' | 'out' }
	| { readonly kind: 'fit' | 'close' | 'help' };

/** Shift and an arrow move the view by this part of it. */
const NUDGE = 0.2;
/** Page up and down leave a little of the last screen in sight. */
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

/** The command of a key press; undefined where the key is not ours. */
export function toCommand(
	event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>
): Command | undefined {
	if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
	const shifted =
		event.shiftKey && Object.hasOwn(SHIFTED, event.key) ? SHIFTED[event.key] : undefined;
	return shifted ?? (Object.hasOwn(PLAIN, event.key) ? PLAIN[event.key] : undefined);
}
