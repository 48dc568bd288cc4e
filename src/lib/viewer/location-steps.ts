/** Tells of each change of what is looked at: a step is an entry of the history, a gesture is one for all of it. */
import { Debounce } from '$lib/base/debounce';
import { toSearch, type OnLocation, type TimelineLocation } from './location';

/** A gesture has ended when nothing moved for this long. */
const SETTLE_MS = 250;

export class LocationSteps {
	readonly #location: () => TimelineLocation;
	readonly #onlocation: OnLocation | undefined;
	/** The view rests: what follows it comes along. */
	readonly #onrest: () => void;
	readonly #settling = new Debounce(SETTLE_MS);
	#inGesture = false;
	/** What was last told, as its query: what changes nothing is no step. */
	#told = '';

	constructor(
		location: () => TimelineLocation,
		onlocation: OnLocation | undefined,
		onrest: () => void
	) {
		this.#location = location;
		this.#onlocation = onlocation;
		this.#onrest = onrest;
	}

	/** Begins anew at what is looked at now, which is not told. */
	begin(): void {
		this.end();
		this.#inGesture = false;
		this.#told = toSearch(this.#location());
	}

	/** @param how - into an entry of its own, or in place of the last */
	step(how: 'push' | 'replace' = 'push'): void {
		this.end();
		this.#inGesture = false;
		this.#onrest();
		this.#tell(how);
	}

	/** One more move of a gesture: told once nothing moves any more. */
	move(): void {
		this.#settling.schedule(() => {
			this.#onrest();
			this.#tell(this.#inGesture ? 'replace' : 'push');
			this.#inGesture = true;
		});
	}

	#tell(how: 'push' | 'replace'): void {
		const location = this.#location();
		const search = toSearch(location);
		if (search === this.#told) return;
		this.#told = search;
		this.#onlocation?.(location, how);
	}

	/** What is not told yet never is. */
	end(): void {
		this.#settling.cancel();
	}
}
