/** A timeline's name in an address: what the library takes as a file's name. */
export { isSlug as match } from '$lib/base/slug';
