/** Breaks text into lines for pictures, where nothing else does. Pure. Widths in px. */
import type { MeasureText } from '$lib/chart/labels/measure';

/**
 * Breaks at spaces. Text without room is cut, with “…” at its end.
 *
 * @param most - the number of lines
 */
export function breakLines(
	text: string,
	width: number,
	measure: MeasureText,
	most: number
): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	const kept = lines.slice(0, most);
	const isCut = lines.length > most;
	return kept.map((line, i) => cut(line, width, measure, isCut && i === most - 1));
}

function cut(line: string, width: number, measure: MeasureText, hasMore: boolean): string {
	if (!hasMore && measure(line) <= width) return line;
	const letters = Array.from(line);
	while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}
