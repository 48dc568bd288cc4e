/**
 * Figures of this process in the text format of Prometheus, for those who have the token.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ResponseCache } from './cache';
import type { Answer } from './refuse';

/** Upper limits of the times of responses, seconds. */
const LIMITS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NANOSECONDS = 1e9;
const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

export interface MetricsParts {
	/** Undefined: nobody may see them. */
	readonly token: string | undefined;
	readonly cache: Pick<ResponseCache, 'bytes'>;
	readonly streams: () => number;
	readonly isReady: () => boolean;
}

export class Metrics {
	readonly #parts: MetricsParts;
	readonly #delay = monitorEventLoopDelay();
	/** By the class of a status: 2 for 200. */
	readonly #counts = new Map<number, number>();
	readonly #buckets = LIMITS_S.map(() => 0);
	#seconds = 0;
	#answers = 0;

	constructor(parts: MetricsParts) {
		this.#parts = parts;
		this.#delay.enable();
	}

	/** Counts a request when it is answered. */
	follow(response: ServerResponse): void {
		const begun = performance.now();
		response.once('finish', () => {
			const kind = Math.floor(response.statusCode / 100);
			this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
			const seconds = (performance.now() - begun) / 1000;
			this.#seconds += seconds;
			this.#answers++;
			for (const [i, limit] of LIMITS_S.entries())
				if (seconds <= limit) this.#buckets[i] = (this.#buckets[i] ?? 0) + 1;
		});
	}

	answer({ headers }: IncomingMessage): Answer {
		const { token } = this.#parts;
		if (token === undefined) return { status: 404, text: 'No such page' };
		if (!isSame(headers.authorization ?? '', `Bearer ${token}`))
			return {
				status: 401,
				text: 'The token is missing.',
				headers: { 'www-authenticate': 'Bearer' }
			};
		return { status: 200, text: this.#text(), type: TYPE };
	}

	#text(): string {
		const { cache, streams, isReady } = this.#parts;
		const { rss, heapUsed } = process.memoryUsage();
		const requests = [...this.#counts].map(
			([kind, count]) => `dateline_responses_total{status="${kind}xx"} ${count}`
		);
		const buckets = LIMITS_S.map(
			(limit, i) => `dateline_response_seconds_bucket{le="${limit}"} ${this.#buckets[i] ?? 0}`
		);
		return [
			'# TYPE dateline_responses_total counter',
			...requests,
			'# TYPE dateline_response_seconds histogram',
			...buckets,
			`dateline_response_seconds_bucket{le="+Inf"} ${this.#answers}`,
			`dateline_response_seconds_sum ${this.#seconds}`,
			`dateline_response_seconds_count ${this.#answers}`,
			...gauge('dateline_open_streams', streams()),
			...gauge('dateline_cache_bytes', cache.bytes),
			...gauge('dateline_ready', Number(isReady())),
			...gauge('process_resident_memory_bytes', rss),
			...gauge('nodejs_heap_size_used_bytes', heapUsed),
			...gauge('nodejs_eventloop_lag_p99_seconds', this.#delay.percentile(99) / NANOSECONDS),
			...gauge('process_uptime_seconds', process.uptime())
		].join('\n');
	}
}

function gauge(name: string, value: number): readonly string[] {
	return [`# TYPE ${name} gauge`, `${name} ${value}`];
}

function isSame(a: string, b: string): boolean {
	const [first, second] = [Buffer.from(a), Buffer.from(b)];
	return first.length === second.length && timingSafeEqual(first, second);
}
