/**
 * Learns of newer versions of an open timeline. One page of a browser listens to the server, and tells the others;
 * pages in hidden tabs do not listen. A host of files is asked now and then instead.
 */

/** A site of files changes when it is uploaded again. */
const ASK_AGAIN_MS = 120_000;

/** What is newer than the page. */
export interface News {
	readonly revision: string;
	/** Ids of events that are new or changed; empty: something else has changed. */
	readonly events: readonly string[];
}

export class LiveChanges {
	news = $state.raw<News>();
	readonly #page: string;
	readonly #revision: string;
	readonly #isStatic: boolean;
	#stop = new AbortController();

	/** @param isStatic - the host has files alone, and no stream */
	constructor(page: string, revision: string, isStatic: boolean) {
		[this.#page, this.#revision, this.#isStatic] = [page, revision, isStatic];
	}

	/** @returns stops it */
	follow(): () => void {
		const channel = new BroadcastChannel(`dateline ${this.#page}`);
		channel.onmessage = () => void this.#ask();
		const onvisible = () => {
			this.#stop.abort();
			if (document.hidden) return;
			this.#stop = new AbortController();
			void this.#listen(this.#stop.signal, channel);
		};
		document.addEventListener('visibilitychange', onvisible);
		onvisible();
		return () => {
			this.#stop.abort();
			channel.close();
			document.removeEventListener('visibilitychange', onvisible);
		};
	}

	/** Waits until no other page of this browser listens. */
	async #listen(signal: AbortSignal, channel: BroadcastChannel): Promise<void> {
		const onversion = () => {
			channel.postMessage(undefined);
			void this.#ask();
		};
		const listen = () =>
			new Promise<void>((resolve) => {
				const stop = this.#isStatic ? this.#askAgain(onversion) : this.#stream(onversion);
				signal.addEventListener('abort', () => {
					stop();
					resolve();
				});
			});
		await navigator.locks
			.request(`dateline ${this.#page}`, { signal }, listen)
			.catch(() => undefined); // the page was hidden or left
	}

	#stream(onversion: () => void): () => void {
		const stream = new EventSource(`${this.#page}/changes.stream`);
		stream.addEventListener('version', ({ data }: MessageEvent<string>) => {
			if (!data.includes(this.#revision)) onversion();
		});
		return () => stream.close();
	}

	#askAgain(onversion: () => void): () => void {
		onversion();
		const timer = setInterval(onversion, ASK_AGAIN_MS);
		return () => clearInterval(timer);
	}

	/** What exactly is new. */
	async #ask(): Promise<void> {
		const address = `${this.#page}/changes.json?since=${this.#revision}`;
		const response = await fetch(address).catch(() => undefined);
		if (!response?.ok) return;
		const { revision, events = [] } = (await response.json()) as Partial<News>;
		if (revision !== undefined && revision !== this.#revision) this.news = { revision, events };
	}
}
