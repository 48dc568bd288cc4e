import { expect, it } from 'vitest';
import { breakLines } from './break-lines';

/** Ten px per letter. */
const measure = (text: string) => Array.from(text).length * 10;

it.each<[string, number, number, string[]]>([
	['one line', 80, 2, ['one line']],
	['two lines of it', 90, 2, ['two lines', 'of it']],
	['more than there is room for', 90, 2, ['more than', 'there is…']],
	['incomprehensibility', 100, 2, ['incompreh…']],
	['a incomprehensibility b', 100, 3, ['a', 'incompreh…', 'b']],
	['', 100, 2, ['']]
])('%j at %d px in %d lines is %j', (text, width, most, lines) => {
	expect(breakLines(text, width, measure, most)).toEqual(lines);
});
