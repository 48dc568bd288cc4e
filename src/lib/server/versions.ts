/** Names the response to a request, so that it can be kept: by what it is made of, and by what is asked. */
import type { RequestEvent } from '@sveltejs/kit';
import { parseLook } from '$lib/embedding/parameters';
import type { Library } from './library';

/** Every parameter that a page, a file or an answer reads; docs/addresses.md. */
const PARAMETERS = new Set(
	'from to event q group scale at near lanes show theme rev url format maxwidth maxheight n data'.split(
		' '
	)
);
/** Of SvelteKit: the parts of a page's data that a browser has not. */
const INVALIDATED = 'x-sveltekit-invalidated';

/** Takes out of an address what is read nowhere, like the marks of a campaign: it makes no other response. */
export function trimParameters({ searchParams }: URL): void {
	for (const name of [...searchParams.keys()]) if (!PARAMETERS.has(name)) searchParams.delete(name);
}

/** Numbers things that are never changed, only replaced. */
export class Versions {
	readonly #numbers = new WeakMap<object, number>();
	#last = 0;

	of(thing: object): number {
		const number = this.#numbers.get(thing) ?? ++this.#last;
		this.#numbers.set(thing, number);
		return number;
	}
}

/** What a response depends on besides the library. */
export interface Address {
	readonly slug: string | undefined;
	/** The version that is asked for; undefined: the newest. */
	readonly rev: string | undefined;
	/** Everything that is asked, origin included. */
	readonly rest: string;
}

export function addressOf({ params, url, request, isDataRequest }: RequestEvent): Address {
	const data = isDataRequest ? ` data ${new URL(request.url).searchParams.get(INVALIDATED)}` : '';
	return { slug: params.slug, rev: parseLook(url.searchParams).rev, rest: url.href + data };
}

/**
 * @returns undefined: the response is made each time, for there is nothing of which it would be a version
 */
export async function keyOf(
	{ slug, rev, rest }: Address,
	library: Library,
	versions: Versions
): Promise<string | undefined> {
	const madeOf = await (slug === undefined
		? library.list()
		: rev === undefined
			? library.get(slug)
			: library.getRevision(slug, rev));
	const isNone = !madeOf || ('kind' in madeOf && madeOf.kind === 'preparing');
	return isNone ? undefined : `${versions.of(madeOf)} ${rest}`;
}
