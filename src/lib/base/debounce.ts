/** A task that runs once calls to it have stopped: typing pauses, or a series of presses ends. */
export class Debounce {
	readonly #delayMs: number;
	readonly #mostMs: number;
	#task: (() => void) | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The time of the first call that waits. */
	#since: number | undefined;

	/** @param mostMs - the first call never waits longer, even if calls do not stop */
	constructor(delayMs: number, mostMs = Infinity) {
		this.#delayMs = delayMs;
		this.#mostMs = mostMs;
	}

	/** Runs a task after the delay and cancels the one that was waiting. */
	schedule(task: () => void): void {
		const now = performance.now();
		const since = this.#since ?? now;
		this.cancel();
		this.#since = since;
		this.#task = task;
		const delay = Math.min(this.#delayMs, Math.max(0, since + this.#mostMs - now));
		this.#timer = setTimeout(() => this.flush(), delay);
	}

	/** Runs the waiting task now. */
	flush(): void {
		const task = this.#task;
		this.cancel();
		task?.();
	}

	/** Cancels the waiting task. */
	cancel(): void {
		clearTimeout(this.#timer);
		this.#task = this.#since = undefined;
	}
}
