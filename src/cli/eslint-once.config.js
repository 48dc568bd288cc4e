/**
 * The rules of eslint.config.js for a run that ends. Their types are those of one TypeScript program that
 * contains all Svelte files. In an editor, each opened Svelte file makes a new program: right there, but it
 * takes half of the time of a whole run.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript';
import lint from 'typescript-eslint';
import rules from '../../eslint.config.js';
import svelteConfig from '../../svelte.config.js';

/** @typedef {{ parseForESLint(code: string, options: object): import('eslint').Linter.ESLintParseResult }} Parser */

const parser = /** @type {Parser} */ (
	svelte.configs.base.find(({ languageOptions }) => languageOptions?.parser)?.languageOptions
		?.parser
);
const scriptParser = /** @type {Parser} */ (lint.parser);

/** Absolute: the folders of `./$types` are relative to it. */
const CONFIG_FILE = join(import.meta.dirname, '../../tsconfig.json');

/** The TypeScript that the parser of Svelte files hands to ours. @param {string} file */
function scriptOf(file) {
	let script = '';
	/** @param {string} code @param {object} options */
	const parseForESLint = (code, options) => {
		script = code;
		return scriptParser.parseForESLint(code, { ...options, programs: null });
	};
	parser.parseForESLint(readFileSync(file, 'utf8'), {
		filePath: file,
		parser: { parseForESLint },
		svelteConfig,
		sourceType: 'module'
	});
	return script;
}

function createProgram() {
	const { options, fileNames } = ts.parseJsonConfigFileContent(
		ts.readConfigFile(CONFIG_FILE, ts.sys.readFile).config,
		ts.sys,
		dirname(CONFIG_FILE),
		{ allowNonTsExtensions: true },
		CONFIG_FILE,
		undefined,
		[{ extension: '.svelte', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }]
	);
	const host = ts.createCompilerHost(options, true);
	const getSourceFile = host.getSourceFile.bind(host);
	host.getSourceFile = (file, how) =>
		/\.svelte(\.ts)?$/.test(file)
			? ts.createSourceFile(file, scriptOf(file), how, true, ts.ScriptKind.TS)
			: getSourceFile(file, how);
	return ts.createProgram({ rootNames: fileNames, options, host });
}

export default [
	...rules,
	{
		ignores: ['src/service-worker/**'], // a program of its own, without Svelte
		languageOptions: { parserOptions: { projectService: false, programs: [createProgram()] } }
	}
];
