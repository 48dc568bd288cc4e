/** A long timeline on a static host: its file, and what is known of its media. */

/** Of JSON. */
export interface WholeAddresses {
	/** The file of a timeline. */
	readonly file: string;
	/** What is known of its media. */
	readonly media: string;
}

/** @returns the responses for the file and for its media. @throws if one of them is not there */
export function fetchWhole(
	{ file, media }: WholeAddresses,
	signal: AbortSignal | null = null
): Promise<readonly [Response, Response]> {
	const ask = async (address: string) => {
		const response = await fetch(address, { signal });
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		return response;
	};
	return Promise.all([ask(file), ask(media)]);
}
