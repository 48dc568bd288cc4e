/** A task that waits until nothing asks for it any more: typing that rests, a run of presses that has ended. */
export class Debounce {
	readonly #delayMs: number;
	#task: (() => void) | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(delayMs: number) {
		this.#delayMs = delayMs;
	}

	/** Runs a task after the delay, in place of the one that waits. */
	schedule(task: () => void): void {
		this.cancel();
		this.#task = task;
		this.#timer = setTimeout(() => this.flush(), this.#delayMs);
	}

	/** Runs the task that waits now. */
	flush(): void {
		const task = this.#task;
		this.cancel();
		task?.();
	}

	/** The task that waits never runs. */
	cancel(): void {
		clearTimeout(this.#timer);
		this.#task = undefined;
	}
}
