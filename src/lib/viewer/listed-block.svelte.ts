/** The block of a long list: follows what is requested; the newest request wins. */
import type { BlockAsked, ListBlock } from '$lib/document/reading';
import { RevisionGone, type TileProvider } from './tile-provider';

/** The pause before another try. */
const RETRY_MS = 2000;

export class ListedBlock {
	readonly #provider: TileProvider;
	readonly #onblock: (block: ListBlock) => void;
	#block = $state.raw() as ListBlock;
	#isFailing = $state(false);
	#isLoading = $state(false);
	/** The request that the block answers, or that is in progress. */
	#asked: string;
	#retrying: ReturnType<typeof setTimeout> | undefined;

	/** @param asked - the request that `block` answers */
	constructor(
		block: ListBlock,
		asked: BlockAsked,
		provider: TileProvider,
		onblock: (block: ListBlock) => void
	) {
		this.#block = block;
		this.#asked = JSON.stringify(asked);
		this.#provider = provider;
		this.#onblock = onblock;
	}

	get block(): ListBlock {
		return this.#block;
	}
	get isFailing(): boolean {
		return this.#isFailing;
	}
	get isLoading(): boolean {
		return this.#isLoading;
	}

	/** Loads another block; the current one stays until then. */
	async show(asked: BlockAsked): Promise<void> {
		const question = JSON.stringify(asked);
		if (question === this.#asked && !this.#isFailing) return;
		clearTimeout(this.#retrying);
		this.#asked = question;
		this.#isLoading = true;
		try {
			const block = await this.#provider.block(asked);
			if (question !== this.#asked) return;
			this.#onblock(block);
			this.#block = block;
			this.#isFailing = this.#isLoading = false;
		} catch (error) {
			if (question !== this.#asked) return;
			this.#isLoading = false;
			this.#isFailing = true;
			if (!(error instanceof RevisionGone))
				this.#retrying = setTimeout(() => void this.show(asked), RETRY_MS);
		}
	}

	destroy(): void {
		this.#asked = ''; // a response on its way is out of date
		clearTimeout(this.#retrying);
	}
}
