import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HUE_COLOURS, INK, INK_2, LEADER, LINE, NOW } from './colours';

it('the colours of pictures are the light ones of the page', () => {
	const css = readFileSync('src/app.css', 'utf8');
	const named = { ink: INK, 'ink-2': INK_2, line: LINE, leader: LEADER, now: NOW, ...HUE_COLOURS };
	for (const [name, colour] of Object.entries(named))
		expect(css, name).toContain(`--${name}: light-dark(${colour},`);
});
