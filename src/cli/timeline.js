/** Works on timeline files on the command line, or in automatic checks. */
import { Modules } from './timeline/modules.js';
import { runCommand } from './timeline/run.js';

const modules = new Modules();
try {
	process.exitCode = await runCommand(modules.load, process.argv.slice(2));
} finally {
	await modules.close();
}
