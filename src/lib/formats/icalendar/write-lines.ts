/**
 * Content lines in the form that every program reads: escaped, folded at 75 octets, ended with CRLF.
 * Pure. See ./SPEC.md §W.
 *
 * @see RFC 5545 §3.1 and §3.3.11
 */
import { toSound } from '../shared/sound-text';

const MAX_OCTETS = 75;

/** @param value - in its final form; for text, the result of `escapeText` */
export function line(name: string, value: string): string {
	return `${fold(`${name}:${value}`)}\r\n`;
}

/** Escapes text. Characters that some programs read as line ends become line ends. */
export function escapeText(text: string): string {
	return toSound(text)
		.replaceAll(/[\u0085\u2028\u2029]/g, '\n')
		.replaceAll(/[\x7f-\x9f]/g, '\uFFFD')
		.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
		.replaceAll('\n', '\\n');
}

/** Never within a character. */
function fold(text: string): string {
	const parts: string[] = [];
	let from = 0;
	let octets = 0;
	for (let at = 0; at < text.length;) {
		const point = text.codePointAt(at) ?? 0;
		const size = octetsOf(point);
		// A continuation begins with a space.
		if (octets + size > MAX_OCTETS - (parts.length === 0 ? 0 : 1)) {
			parts.push(text.slice(from, at));
			from = at;
			octets = 0;
		}
		octets += size;
		at += point > 0xffff ? 2 : 1;
	}
	return [...parts, text.slice(from)].join('\r\n ');
}

function octetsOf(point: number): number {
	if (point < 0x80) return 1;
	if (point < 0x800) return 2;
	return point < 0x10000 ? 3 : 4;
}
