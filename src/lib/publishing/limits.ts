/** Limits of strangers: how often one may guess a secret, and how much one may publish on an open site. */
import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

const HOUR_S = 3600;
/** Wrong keys and links of one client in ten minutes. */
const GUESSES = { points: 20, duration: 600 };
/** Publications of one client in an hour, on a site that is open to anybody. */
const PUBLICATIONS = { points: 10, duration: HOUR_S };

/** Makes a limiter; one that several processes share, if they share a database. */
export type LimiterOf = (options: {
	readonly keyPrefix: string;
	readonly points: number;
	readonly duration: number;
}) => RateLimiterAbstract;

export const inMemory: LimiterOf = (options) => new RateLimiterMemory(options);

export class Limits {
	readonly #guesses: RateLimiterAbstract;
	readonly #publications: RateLimiterAbstract;

	constructor(limiterOf: LimiterOf) {
		this.#guesses = limiterOf({ keyPrefix: 'guess', ...GUESSES });
		this.#publications = limiterOf({ keyPrefix: 'publish', ...PUBLICATIONS });
	}

	/** Counts a try. @returns seconds to wait; 0: it may be made */
	guess(client: string): Promise<number> {
		return take(this.#guesses, client);
	}

	/** It was right: tries of this client start again. */
	async forgive(client: string): Promise<void> {
		await this.#guesses.delete(client);
	}

	/** Counts a publication. @returns seconds to wait; 0: it may be made */
	publish(client: string): Promise<number> {
		return take(this.#publications, client);
	}
}

async function take(limiter: RateLimiterAbstract, client: string): Promise<number> {
	try {
		await limiter.consume(client);
		return 0;
	} catch (error) {
		if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
		throw error;
	}
}
