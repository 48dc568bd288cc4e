/** The addresses of editors, and of those who publish. Data only. */
import type { Surface } from './surface-row';

const EDIT = '/t/[slug=slug]/edit';
/** Of answers to one person. */
const PRIVATE = { parameters: [], headers: 'private', caching: 'never', cost: 'cheap' } as const;

export const EDITOR_SURFACE: readonly Surface[] = [
	{
		id: EDIT,
		what: 'the workbench for a published timeline',
		parameters: [],
		headers: 'editor',
		caching: 'revalidate',
		cost: 'cheap'
	},
	{
		id: `${EDIT}/document`,
		what: 'what an editor works on: the newest revision, their draft, their rights',
		...PRIVATE,
		personal: { methods: ['GET'], verb: 'preview' }
	},
	{
		id: `${EDIT}/media`,
		what: 'a file of media as its author has it',
		...PRIVATE,
		parameters: ['file'],
		personal: { methods: ['GET'], verb: 'preview' }
	},
	{
		id: `${EDIT}/draft`,
		what: 'stores or removes the draft of an editor',
		...PRIVATE,
		personal: { methods: ['PUT', 'DELETE'], verb: 'edit', takesFiles: true }
	},
	{
		id: `${EDIT}/revisions`,
		what: 'all revisions; publishes one more, or restores an earlier one',
		...PRIVATE,
		personal: { methods: ['GET', 'POST'], verb: 'edit', takesFiles: true }
	},
	{
		id: `${EDIT}/presence`,
		what: 'says that a page is open, and learns who else is editing',
		...PRIVATE,
		personal: { methods: ['POST', 'DELETE'], verb: 'edit' }
	},
	{
		id: `${EDIT}/links`,
		what: 'the links of a timeline: made, listed, ended',
		...PRIVATE,
		personal: { methods: ['GET', 'POST', 'DELETE'], verb: 'edit' }
	},
	{
		id: `${EDIT}/state`,
		what: 'takes a timeline down, shows it again, renames, lists or deletes it',
		...PRIVATE,
		personal: { methods: ['POST'], verb: 'edit' }
	},
	{
		id: '/publish',
		what: 'publishes a new timeline',
		...PRIVATE,
		personal: { methods: ['POST'], verb: 'publish', takesFiles: true }
	},
	{
		id: '/session',
		what: 'exchanges a key or a link for a cookie; says who is signed in; signs out',
		...PRIVATE,
		parameters: ['slug'],
		personal: { methods: ['GET', 'POST', 'DELETE'], verb: 'read' }
	},
	{
		id: '/sign-in',
		what: 'signs a browser in with the key of the site',
		parameters: [],
		headers: 'editor',
		caching: 'revalidate',
		cost: 'cheap'
	}
];
