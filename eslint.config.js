import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms that compute and touch nothing: what varies comes in as an argument. */
const PURE = ['base', 'time', 'document', 'drafting', 'formats', 'chart'].map(
	(room) => `src/lib/${room}/**/*.ts`
);

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'src/lib/messages/', 'static/embed/', 'e2e/.results/'] },
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			'no-console': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': ['error', { allowTransitions: true }],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'SvelteStyleDirective',
					message: 'The page forbids style attributes (CSP). Use a class, or an SVG attribute.'
				}
			],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Props and snippets are typed by svelte-check, which knows more of them.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// Addresses come in as props, made by the routes with `resolve`.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: PURE,
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				'window',
				'document',
				'fetch',
				'console',
				'localStorage',
				'navigator'
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'Now comes in as an argument here.' },
				{ object: 'Math', property: 'random', message: 'Randomness comes in as an argument here.' }
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'NewExpression[callee.name="Date"]',
					message: 'Date reads the clock and the zone of the machine: use time/calendar.ts.'
				}
			]
		}
	},
	{
		files: ['src/cli/**', 'e2e/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.js'],
		...ts.configs.disableTypeChecked
	}
);
