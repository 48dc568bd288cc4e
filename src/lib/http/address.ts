/** The address of a request, in its two parts. Pure. */
export interface Address {
	/** Still encoded. */
	readonly path: string;
	/** The part after the “?”, or empty. */
	readonly search: string;
}

export function splitAddress({ url = '' }: { readonly url?: string | undefined }): Address {
	const end = url.indexOf('?');
	return end === -1
		? { path: url, search: '' }
		: { path: url.slice(0, end), search: url.slice(end + 1) };
}
