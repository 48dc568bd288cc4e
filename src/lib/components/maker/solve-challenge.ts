/** Does the work that a site asks of strangers before they publish: about a second. */
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/sha';

/** @throws if it takes too long */
export async function solve(challenge: unknown): Promise<unknown> {
	const asked = challenge as Challenge;
	const solution = await solveChallenge({ challenge: asked, deriveKey });
	if (!solution) throw new Error('The work was not finished');
	return { challenge: asked, solution };
}
