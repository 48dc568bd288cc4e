/** A timeline's name in an address: what the library takes as a file's name. */
export function match(param: string): boolean {
	return /^[a-z0-9][a-z0-9-]{0,79}$/.test(param);
}
