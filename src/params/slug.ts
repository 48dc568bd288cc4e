/** A timeline's name in an address: a valid file name of the library. */
export { isSlug as match } from '$lib/base/slug';
