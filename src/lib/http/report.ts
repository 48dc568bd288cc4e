/** Lines for the operator of the server. */

/** Problems: to standard error. */
export function report(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** Other messages: to standard output. */
export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
