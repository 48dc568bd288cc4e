/**
 * Works on timeline files on the command line, or in automatic checks. Exits with 1 if a file has an
 * error, and with 2 if the command is wrong.
 */
import { CommandError, USAGE } from './timeline/command.js';

/** Commands about what was published, which share a module. */
const PUBLISHED = ['backup', 'restore', 'export-folder', 'import-folder', 'link', 'key'];
const COMMANDS = ['check', 'convert', 'draft', 'tiles', 'media', 'revisions', ...PUBLISHED];
const [name = '', ...words] = process.argv.slice(2);
if (name === '' || name === 'help' || [name, ...words].includes('--help')) {
	console.log(USAGE);
	process.exit(name === '' ? 2 : 0);
}
if (!COMMANDS.includes(name)) fail(`There is no command “${name}”.`);

try {
	const module = PUBLISHED.includes(name) ? 'published' : name;
	const { run } = await import(`./timeline/${module}.js`);
	process.exitCode = await run(words, name);
} catch (error) {
	if (!(error instanceof CommandError)) throw error;
	fail(error.message);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
	console.error(`${message}\n\n${USAGE}`);
	process.exit(2);
}
