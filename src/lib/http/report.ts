/** Lines for who runs the server. */

/** What is wrong: to the standard error. */
export function report(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** What is well: to the standard output. */
export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
