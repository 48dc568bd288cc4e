import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse';

const errorsOf = (text: string) => {
	const parsed = parseYaml(text);
	return parsed.kind === 'document' ? parsed.document.errors.length : NaN;
};

describe('[R5] quotations right behind others', () => {
	it.each(['"', '"" ', '"a"', '\'a\' "b"', '"a"\t', '"a"\n '])(
		'%s again and again ends soon',
		(part) => {
			const count = errorsOf(`a: ${part.repeat(60_000)}`);
			expect(count).toBeGreaterThan(0);
			expect(count).toBeLessThanOrEqual(202); // two of one at most
		}
	);

	it.each([
		['in a list', `a: [${'"b", '.repeat(500)}"c"]`],
		['on lines of their own', `a:\n${`  - "b" # "c" "d"\n`.repeat(500)}`],
		['as fields', Array.from({ length: 500 }, (_, i) => `"a${i}": 'b' `).join('\n')],
		['within others', `a: "${'\\"\\"'.repeat(500)}"`],
		['within a block', `a: |\n  ${'"" '.repeat(500)}`]
	])('are none %s', (_, text) => expect(errorsOf(text)).toBe(0));
});
