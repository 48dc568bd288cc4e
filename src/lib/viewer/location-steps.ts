/** Reports changes of the location: a step is one entry of the history, a gesture is one entry as a whole. */
import { Debounce } from '$lib/base/debounce';
import { toSearch, type OnLocation, type TimelineLocation } from './location';

/** A gesture has ended if nothing moved for this long. */
const SETTLE_MS = 250;

export class LocationSteps {
	readonly #location: () => TimelineLocation;
	readonly #onlocation: OnLocation | undefined;
	/** Called when the view rests: the list follows then. */
	readonly #onrest: () => void;
	readonly #settling = new Debounce(SETTLE_MS);
	#inGesture = false;
	/** The query of the last reported location: a step without a change is not reported. */
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

	/** Starts again at the current location, without reporting it. */
	begin(): void {
		this.end();
		this.#inGesture = false;
		this.#told = toSearch(this.#location());
	}

	/** @param how - as a new entry, or replacing the last one */
	step(how: 'push' | 'replace' = 'push'): void {
		this.end();
		this.#inGesture = false;
		this.#onrest();
		this.#report(how);
	}

	/** One more move of a gesture: reported when nothing moves any more. */
	move(): void {
		this.#settling.schedule(() => {
			this.#onrest();
			this.#report(this.#inGesture ? 'replace' : 'push');
			this.#inGesture = true;
		});
	}

	#report(how: 'push' | 'replace'): void {
		const location = this.#location();
		const search = toSearch(location);
		if (search === this.#told) return;
		this.#told = search;
		this.#onlocation?.(location, how);
	}

	/** Drops moves that have not been reported. */
	end(): void {
		this.#settling.cancel();
	}
}
