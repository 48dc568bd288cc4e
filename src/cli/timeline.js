/**
 * Works on timeline files on the command line, or in automatic checks. Exits with 1 if a file has an
 * error, and with 2 if the command is wrong.
 */
import { CommandError, USAGE } from './timeline/command.js';

const COMMANDS = ['check', 'convert', 'draft', 'tiles', 'media', 'revisions'];
const [name = '', ...words] = process.argv.slice(2);
if (name === '' || name === 'help' || [name, ...words].includes('--help')) {
	console.log(USAGE);
	process.exit(name === '' ? 2 : 0);
}
if (!COMMANDS.includes(name)) fail(`There is no command “${name}”.`);

try {
	const { run } = await import(`./timeline/${name}.js`);
	process.exitCode = await run(words);
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
