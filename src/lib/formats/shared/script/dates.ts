/**
 * Dates that a script makes with numbers or text alone, `new Date(2014, 0, 31)`, as text in the same
 * place. Nothing is run; what depends on the clock, `new Date()`, stays what it is.
 * Pure; one pass.
 */
import { pad } from '$lib/time/edtf-of';
import { skipTrivia } from './find-data';
import { decodeString } from './strings';

/** A comment, a text, or the making of a date. */
const NEXT =
	/\/[/*]|["'`]|\bnew[ \t]{1,20}Date[ \t]{0,20}\((?:([-\d, \t]{1,120})|[ \t]{0,20}("[^"\\\n]{1,80}"|'[^'"\\\n]{1,80}')[ \t]{0,20})\)/g;

/** @returns a text of the same length and lines */
export function datesToText(script: string): string {
	if (!script.includes('Date')) return script;
	const out: string[] = [];
	let copied = 0;
	NEXT.lastIndex = 0;
	for (let found = NEXT.exec(script); found; found = NEXT.exec(script)) {
		const [all, numbers, text] = found;
		if (all.startsWith('/'))
			NEXT.lastIndex = Math.max(skipTrivia(script, found.index), found.index + 1);
		else if (all.length === 1) {
			const read = decodeString(script, found.index);
			if ('end' in read) NEXT.lastIndex = read.end;
		} else {
			const date = text === undefined ? fromNumbers(numbers ?? '') : `"${text.slice(1, -1)}"`;
			if (date === undefined || date.length > all.length) continue;
			out.push(script.slice(copied, found.index), date.padEnd(all.length));
			copied = found.index + all.length;
		}
	}
	return copied === 0 ? script : out.join('') + script.slice(copied);
}

/** One number is milliseconds; of several the second is the month, counted from 0. */
function fromNumbers(written: string): string | undefined {
	const texts = written.split(',').map((part) => part.trim());
	if (texts.length > 7 || !texts.every((text) => /^-?\d{1,15}$/.test(text))) return undefined;
	const [year = 0, month = 0, day = 1, hour, minute = 0, second = 0] = texts.map(Number);
	if (texts.length === 1) return String(year);
	const isWithin = year >= 1000 && year <= 9999 && month >= 0 && month <= 11;
	if (!isWithin || [day, hour ?? 0, minute, second].some((part) => part < 0 || part > 99))
		return undefined;
	const seconds = second === 0 ? '' : `:${pad(second)}`;
	const clock = hour === undefined ? '' : `T${pad(hour)}:${pad(minute)}${seconds}`;
	return `"${year}-${pad(month + 1)}-${pad(day)}${clock}"`;
}
