/** The parts of packages without types of their own that tests of writers use. */

declare module '@citation-js/core' {
	/** An item of CSL-JSON. */
	export interface CslItem {
		readonly [field: string]: unknown;
	}
	export class Cite {
		constructor(data: unknown, options?: { readonly forceType?: string });
		readonly data: readonly CslItem[];
	}
}

/** Teaches `Cite` to read RIS. */
declare module '@citation-js/plugin-ris';

declare module 'jsonld' {
	const jsonld: {
		expand(
			document: object,
			options: {
				readonly safe: boolean;
				readonly base: string;
				readonly documentLoader: (url: string) => Promise<object>;
			}
		): Promise<readonly object[]>;
	};
	export default jsonld;
}
