/** A task that runs once calls to it have stopped: typing pauses, or a series of presses ends. */
export class Debounce {
	readonly #delayMs: number;
	#task: (() => void) | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(delayMs: number) {
		this.#delayMs = delayMs;
	}

	/** Runs a task after the delay and cancels the one that was waiting. */
	schedule(task: () => void): void {
		this.cancel();
		this.#task = task;
		this.#timer = setTimeout(() => this.flush(), this.#delayMs);
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
		this.#task = undefined;
	}
}
