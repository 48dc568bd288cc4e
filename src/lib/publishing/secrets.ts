/** Secrets that open something: made here, given away once, and stored as a hash alone. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 128 bits: nobody guesses one. */
const BYTES = 16;

/** In letters that an address can have: 22 of them. */
export function newSecret(): string {
	return randomBytes(BYTES).toString('base64url');
}

/** A secret has 128 random bits, so a plain hash hides it; a slow one is for passwords. */
export function hashSecret(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}

/** Compares in the same time for every pair. */
export function isSameHash(a: string, b: string): boolean {
	const [first, second] = [Buffer.from(a), Buffer.from(b)];
	return first.length === second.length && timingSafeEqual(first, second);
}
