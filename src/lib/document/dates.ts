/** Reads the dates of a document, each spelling once, because many events share a day. */
import type { Result } from '$lib/base/result';
import { resolveDate } from '$lib/time/bounds';
import type { Timing } from '$lib/time/timing';

/** After this many different spellings, a new one rarely occurs again. */
const KEPT_MOST = 50_000;

export class Dates {
	/** Of the timeline: a valid IANA name. */
	readonly #zone: string | undefined;
	readonly #known = new Map<string, Result<Timing>>();

	constructor(zone: string | undefined) {
		this.#zone = zone;
	}

	/** @param writtenIn - the zone of clock times without their own */
	read(written: Parameters<typeof resolveDate>[0], writtenIn = this.#zone): Result<Timing> {
		if (typeof written !== 'string' || writtenIn !== this.#zone)
			return resolveDate(written, this.#zone, writtenIn);
		const known = this.#known.get(written);
		if (known) return known;
		const read = resolveDate(written, this.#zone);
		if (this.#known.size < KEPT_MOST) this.#known.set(written, read);
		return read;
	}
}
