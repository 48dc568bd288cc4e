/** `tiles FILE DIR`: writes every tile of a timeline as a file, for any static host. They equal those of a server. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError, parseWords, readBytes, readFile } from './command.js';

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(load, words) {
	const { plain } = parseWords(words, {});
	const [file, folder, ...rest] = plain;
	if (!file || !folder || rest.length > 0) throw new CommandError('“tiles” needs FILE and DIR.');
	const { drain } = await load('base/drain');
	const { formatProblem } = await load('base/result');
	const { LargeTimeline } = await load('story/large-timeline');
	const { tileFiles } = await load('story/tile-files');
	const { timeline, problems } = await readFile(load, file);
	for (const problem of problems) console.error(`${file}:${formatProblem(problem)}`);
	if (!timeline) {
		console.error(`${file}: no tiles: mend the errors above.`);
		return 1;
	}
	const slug = basename(file).replace(/(?:\.timeline)?\.\w+$/, '');
	const revision = createHash('sha256').update(readBytes(file)).digest('hex').slice(0, 16);
	const large = drain(LargeTimeline.open(slug, timeline, revision));
	let [count, size] = [0, 0];
	for (const { path, text } of tileFiles(large)) {
		const target = join(folder, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, text);
		count++;
		size += text.length;
	}
	console.log(`${count} files, ${(size / 2 ** 20).toFixed(1)} MB, written to ${folder}.`);
	return 0;
}
