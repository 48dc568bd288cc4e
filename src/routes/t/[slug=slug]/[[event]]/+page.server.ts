import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$messages';
import { Sent } from '$lib/base/sent';
import { toSearch } from '$lib/viewer/location';
import { parseLocation } from '$lib/viewer/parse-location';
import { findEvent } from '$lib/story/find-event';
import { firstView } from '$lib/story/first-view';
import { hasEventPages } from '$lib/story/event-pages';
import { linkPreview } from '$lib/embedding/link-preview';
import { structuredData } from '$lib/story/structured-data';
import type { PublicationOnPage } from '$lib/components/reader/publication-on-page';
import { publicationOnPage } from '../publication-words';
import type { StoredTimeline } from '$lib/store/store';
import { readPlace } from '../part-asked';
import type { PageServerLoad } from './$types';

async function publicationOf(
	{ publishing }: App.Locals,
	{ publication, story, slug }: StoredTimeline
): Promise<PublicationOnPage | undefined> {
	if (!publication || !publishing) return undefined;
	const { id, number, newest, publishedAt } = publication;
	const first =
		number === 1 ? publishedAt : (await publishing.published.history(id)).at(-1)?.publishedAt;
	return publicationOnPage({
		lang: story.document.lang,
		first: first ?? publishedAt,
		shown: publishedAt,
		isNewest: number === newest,
		page: resolve('/t/[slug=slug]/[[event]]', { slug }),
		changes: resolve('/t/[slug=slug]/changes', { slug }),
		contact: publishing.settings.contact
	});
}

export const load: PageServerLoad = async ({ locals, params, url, request, setHeaders }) => {
	const { found: stored } = locals;
	if (stored?.kind === 'preparing') {
		setHeaders({ 'retry-after': '5' });
		error(503, { message: 'This timeline is being prepared', part: stored.part });
	}
	if (locals.departed?.kind === 'gone')
		error(410, { message: m.error_gone_title(), gone: m.error_gone_text() });
	if (stored?.kind === 'unstored') error(503, 'This version cannot be stored');
	if (stored?.kind !== 'stored') error(404, 'No such timeline');
	const { story, revision, changedAt } = stored;
	const head = story.kind === 'whole' ? story.timeline : story.timeline.head;
	const subject = params.event === undefined ? undefined : findEvent(story, params.event);
	if (params.event !== undefined && !subject) error(404, 'No such event');
	const asked = parseLocation(url.searchParams, head.lang);
	const location = subject ? { ...asked, event: subject.id } : asked;
	const absolute = (address: string) => new URL(address, url).href;
	const route = { slug: head.slug, event: subject?.id };
	const page = absolute(resolve('/t/[slug=slug]/[[event]]', route));
	const title = subject
		? m.dated({ date: subject.date.words, headline: subject.headline })
		: head.title;
	const description = subject ? head.title : head.summary;
	const shown = new URLSearchParams({ url: page + toSearch(asked), format: 'json' });
	/** The file that a static host has instead of parts. */
	const whole = resolve('/t/[slug=slug]/whole/[revision].json', { slug: head.slug, revision });
	locals.head =
		(locals.isStatic && story.kind === 'large'
			? `<link rel="alternate" type="application/json" href="${whole}">`
			: '') +
		linkPreview({
			title,
			description,
			lang: head.lang,
			siteName: locals.store.site().name,
			page,
			card: absolute(resolve('/t/[slug=slug]/[[event]]/card.png', route)),
			cardAlt: m.card_alt({ title }),
			oEmbed: `${absolute(resolve('/oembed'))}?${shown.toString()}`
		}) +
		structuredData(
			story,
			absolute(resolve('/t/[slug=slug]/[[event]]', { slug: head.slug })),
			changedAt,
			stored.publication && stored.publication.number > 1
				? absolute(resolve('/t/[slug=slug]/changes', { slug: head.slug }))
				: undefined
		);
	const { publication } = stored;
	const isNewest = !publication || publication.number === publication.newest;
	if (publication && !(publication.isListed && isNewest))
		locals.head += '<meta name="robots" content="noindex">';
	const at = readPlace(url.searchParams.get('at'));
	return {
		isStatic: locals.isStatic,
		publication: await publicationOf(locals, stored),
		/** The revision of the address. */
		rev: url.searchParams.get('rev') ?? undefined,
		hasEventPages: hasEventPages(locals.isStatic, head.count),
		/** The query of this page. */
		search: url.search,
		head: { slug: head.slug, lang: head.lang, revision },
		/** Whether an embed can be pinned to this revision. */
		hasRevisions: locals.store.hasRevisions,
		location,
		/** Id of the event whose own page this is. */
		subject: subject?.id,
		title,
		description,
		canonical: page,
		...(story.kind === 'whole'
			? { whole: new Sent(story.timeline), large: undefined }
			: {
					whole: undefined,
					large: new Sent(await firstView(story.timeline, location, { at, gone: request.signal }))
				})
	};
};
