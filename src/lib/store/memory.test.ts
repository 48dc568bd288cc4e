import { expect, it } from 'vitest';
import { checkMemory } from './memory';

it('a file that fits is let through, one that would end the server is refused with a way out', () => {
	expect(() => checkMemory(1000)).not.toThrow();
	expect(() => checkMemory(2 ** 44)).toThrow(
		/^there is not enough memory: it needs about \d+ MB and \d+ MB are left\. Start with NODE_OPTIONS=--max-old-space-size=\d+$/
	);
});
