/** `revisions`: the stored revisions of timelines, and how to remove one. */
import { CommandError, parseWords } from './command.js';

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(load, words) {
	const { plain, options } = parseWords(words, { json: 'flag', remove: 'value' });
	const [slug, ...rest] = plain;
	const [removed] = options.get('remove') ?? [];
	if (rest.length > 0) throw new CommandError('“revisions” takes one name of a timeline.');
	if (removed !== undefined && slug === undefined)
		throw new CommandError('“--remove” needs the name of a timeline before it.');
	const { openRevisions } = await load('store/open-folder');
	/** @type {import('../../lib/store/revisions').Revisions | undefined} */
	const revisions = openRevisions(process.env);
	if (!revisions) throw new CommandError('Revisions are switched off: DATELINE_REVISIONS=off.');
	if (slug !== undefined && removed !== undefined) {
		const isGone = await revisions.remove(slug, removed);
		console.log(isGone ? `${slug} ${removed} is removed.` : `There is no ${slug} ${removed}.`);
		return isGone ? 0 : 1;
	}
	const all = await revisions.list();
	const listed = all.filter((copy) => slug === undefined || copy.slug === slug);
	if (options.has('json')) console.log(JSON.stringify(listed, undefined, '\t'));
	else
		for (const { slug: name, revision, bytes, storedAt } of listed)
			console.log(`${name} ${revision} ${new Date(storedAt).toISOString()} ${bytes}`);
	return 0;
}
