/**
 * Whether letters alone are commands. Who dictates to a machine turns them off (WCAG 2.1.4); this browser
 * keeps that, where it keeps anything.
 */
const NAME = 'dateline-letters';

export function areLettersOn(): boolean {
	try {
		return localStorage.getItem(NAME) !== 'off';
	} catch {
		return true; // a frame without an origin
	}
}

export function turnLetters(isOn: boolean): void {
	try {
		if (isOn) localStorage.removeItem(NAME);
		else localStorage.setItem(NAME, 'off');
	} catch {
		// It holds for no page then.
	}
}
