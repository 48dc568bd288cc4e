/** The limit of each client for responses that are not cached. */
import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { CostClass } from './surface';

const DURATION_S = 10;
/** Points of a client in that time. A reader of a long timeline needs about ten parts a second. */
const POINTS = 600;
const COST: Readonly<Record<CostClass, number>> = {
	none: 0,
	cheap: 1,
	search: 2,
	expensive: 10,
	// Made once for all readers.
	media: 1
};
/** Half of an IPv6 address identifies a household; its owner may choose the other half freely. */
const IPV6_PARTS = 4;

export interface ClientLimitOptions {
	/** Points of a client in ten seconds: one for a page, ten for a file or a picture. */
	readonly points?: number | undefined;
	/** Addresses of proxies whose `X-Forwarded-For` is trusted, in the form of Express's `trust proxy`. */
	readonly proxies?: string | undefined;
}

export class ClientLimit {
	/** Of a client in ten seconds. */
	readonly points: number;
	readonly #limiter: RateLimiterMemory;
	readonly #trust: ReturnType<typeof proxyaddr.compile>;

	constructor({ points = POINTS, proxies }: ClientLimitOptions) {
		this.points = points;
		this.#limiter = new RateLimiterMemory({ points, duration: DURATION_S });
		this.#trust = proxyaddr.compile(
			(proxies ?? '')
				.split(',')
				.map((proxy) => proxy.trim())
				.filter((proxy) => proxy !== '')
		);
	}

	/** @returns seconds to wait; 0: it may be made now */
	async take(request: IncomingMessage, cost: CostClass): Promise<number> {
		try {
			await this.#limiter.consume(this.clientOf(request), COST[cost]);
			return 0;
		} catch (error) {
			if (error instanceof RateLimiterRes) return error.msBeforeNext / 1000;
			throw error;
		}
	}

	/** The farthest address that trusted proxies report. */
	clientOf(request: IncomingMessage): string {
		// A closed socket has no address.
		const address = request.socket.remoteAddress ? proxyaddr(request, this.#trust) : '';
		return address.includes('.') ? address : address.split(':').slice(0, IPV6_PARTS).join(':');
	}
}
