/** Text with links, emphasis and lists, as a tree that components draw. Types only. */

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
	| {
			readonly kind: 'link';
			readonly url: string;
			/** To be shown beside the link; undefined if its words are the host or the address. */
			readonly host?: string;
			readonly children: readonly Inline[];
	  };

export type Block =
	| { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			readonly items: readonly (readonly Inline[])[];
	  };
