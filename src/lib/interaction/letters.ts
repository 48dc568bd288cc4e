/**
 * Whether single letters are commands. People who use dictation turn them off (WCAG 2.1.4); the browser
 * stores that, if it can store anything.
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
		// Then it applies only to this page.
	}
}
