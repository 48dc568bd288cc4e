import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$messages';
import { dayWords } from '../publication-words';
import type { ShownRevision } from '$lib/components/changes/shown-revision';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	locals: { found, departed, publishing, isStatic },
	params
}) => {
	if (departed?.kind === 'gone')
		error(410, { message: m.error_gone_title(), gone: m.error_gone_text() });
	if (found?.kind !== 'stored' || !found.publication || !publishing) error(404, 'No such page');
	const { lang, title } = found.story.document;
	const { id, newest } = found.publication;
	const { slug } = params;
	const page = resolve('/t/[slug=slug]/[[event]]', { slug });
	const words = new Intl.DateTimeFormat(lang, {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'UTC'
	});
	const history = await publishing.published.history(id);
	return {
		title,
		lang,
		page,
		day: dayWords(lang)(found.changedAt),
		atom: isStatic ? undefined : `${page}/changes.atom`,
		revisions: history.map(
			({ number, revision, publishedAt, editor, note, isMinor, changes }): ShownRevision => ({
				number,
				words: `${words.format(publishedAt)} UTC`,
				machine: new Date(publishedAt).toISOString(),
				editor,
				note,
				isMinor,
				changes,
				stood: number === newest ? undefined : `${page}?rev=${revision}`
			})
		)
	};
};
