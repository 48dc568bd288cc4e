/** Work for a stranger's browser: accepted once, and nothing that only looks like it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { testPress, type TestPress } from './test-press';

let press: TestPress;
beforeAll(async () => {
	press = await testPress();
});
afterAll(() => press.end());

it('[F471] accepts a solution once', async () => {
	const challenge = await press.proofs.challenge();
	const solution = await solveChallenge({ challenge, deriveKey });
	expect(await press.proofs.accept({ challenge, solution })).toBe(true);
	expect(await press.proofs.accept({ challenge, solution })).toBe(false);
});

it('[F471] refuses what is none, as a value', async () => {
	const challenge = await press.proofs.challenge();
	const { parameters, signature } = challenge;
	const solution = { counter: 1, derivedKey: '00' };
	for (const hostile of [
		undefined,
		null,
		'text',
		[],
		{ challenge: null, solution },
		{ challenge: { parameters: null, signature }, solution },
		{ challenge, solution: null },
		{ challenge: { parameters, signature: { length: 64 } }, solution },
		{ challenge: { parameters, signature: Array.from(signature ?? '') }, solution },
		{ challenge: { parameters: { ...parameters, cost: 1e9 }, signature }, solution },
		{ challenge: { parameters: { ...parameters, keyPrefix: '' }, signature }, solution },
		{ challenge, solution }
	])
		expect(await press.proofs.accept(hostile), JSON.stringify(hostile)).toBe(false);
});
