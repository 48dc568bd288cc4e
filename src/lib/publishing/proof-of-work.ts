/** A proof of work for publications by anybody: cheap for one person, expensive for a program that sends thousands. */
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { isFields } from '$lib/base/replace-equal';
import type { AccessRows } from '$lib/database/access';

/** How much work it is: about a second on a phone. */
const COST = { algorithm: 'SHA-256', cost: 1, keyPrefix: '0000' } as const;
const VALID_MS = 600_000;

export class ProofOfWork {
	readonly #secret: string;
	readonly #access: AccessRows;
	readonly #now: () => number;

	/** @param secret - signs the challenges */
	constructor(secret: string, access: AccessRows, now: () => number) {
		[this.#secret, this.#access, this.#now] = [secret, access, now];
	}

	challenge(): Promise<Challenge> {
		return createChallenge({
			...COST,
			deriveKey,
			hmacSignatureSecret: this.#secret,
			expiresAt: new Date(this.#now() + VALID_MS)
		});
	}

	/** Whether a solution is right and was not used before. */
	async accept(payload: unknown): Promise<boolean> {
		if (!isPayload(payload)) return false;
		const { challenge, solution } = payload;
		if (challenge.parameters.keyPrefix !== COST.keyPrefix) return false;
		const { verified } = await verifySolution({
			challenge,
			solution,
			deriveKey,
			hmacSignatureSecret: this.#secret
		});
		const now = this.#now();
		return verified && this.#access.spend(challenge.signature, now + VALID_MS, now);
	}
}

/** A signed challenge and its solution; their content is checked by their signature. */
function isPayload(
	value: unknown
): value is Payload & { readonly challenge: { readonly signature: string } } {
	if (!isFields(value) || !isFields(value.challenge)) return false;
	const { parameters, signature } = value.challenge;
	return isFields(parameters) && typeof signature === 'string' && isFields(value.solution);
}
