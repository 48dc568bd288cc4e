/** Hydrates the page of an embed. */
import { flushSync, hydrate, mount } from 'svelte';
import type { Embedded } from '$lib/components/embed/embedded';
import EmbeddedTimeline from '$lib/components/embed/EmbeddedTimeline.svelte';
import { abandonStart, beginStart, endStart } from '$lib/components/site/start';
import { parseLook, toEmbedSearch } from '$lib/embedding/parameters';
import { localeOf } from '$lib/language/locale';
import { toSearch } from '$lib/viewer/location';
import { parseLocation } from '$lib/viewer/parse-location';
import { loadMessages } from '$messages';
import { sendHeight } from './height';
import { linkToHost } from './host';
import '../tokens.css';
import '../app.css';
import './frame.css';

const target = document.querySelector('#dateline');
const data = document.querySelector('#dateline-data')?.textContent;
if (target && data !== undefined) {
	const drawn = JSON.parse(data) as Embedded;
	const { slug = '', lang = '' } = drawn.timeline ?? drawn.large?.start.head ?? {};
	try {
		beginStart(target);
		await start(target, drawn, slug, lang);
		endStart();
	} catch (error) {
		abandonStart(target);
		throw error;
	} finally {
		sendHeight(target, slug);
	}
}

async function start(target: Element, drawn: Embedded, slug: string, lang: string) {
	await loadMessages(localeOf(lang));
	const embedded = asAsked(drawn, lang);
	const long = drawn.large && (await openLarge(drawn, drawn.large));
	const props = { embedded, long, host: linkToHost(slug, lang) };
	if (embedded === drawn) hydrate(EmbeddedTimeline, { target, props });
	else {
		target.replaceChildren();
		mount(EmbeddedTimeline, { target, props });
	}
	flushSync(); // errors are thrown here
}

async function openLarge(
	{ isStatic, addresses: { page = '' } }: Embedded,
	large: NonNullable<Embedded['large']>
) {
	const { openLong, openServed } = await import('$lib/components/reader/open-long');
	if (!isStatic) return openServed(large, page);
	const { partsOfFile } = await import('$lib/story/parts');
	const of = (part: string) => `${page}/${part}/${large.revision}.json`;
	return openLong(large, partsOfFile({ file: of('whole'), media: of('media') }));
}

/** Reads the view from the address: a static host has one page for all queries. */
function asAsked(drawn: Embedded, lang: string): Embedded {
	const params = new URLSearchParams(window.location.search);
	const asked = parseLook(params);
	const { show, theme, first } = asked;
	if (theme !== 'auto') document.documentElement.dataset.theme = theme;
	const location = parseLocation(params, lang);
	const look = toEmbedSearch({}, asked).slice(1);
	const { addresses } = drawn;
	const isDrawn = look === addresses.look && toSearch(location) === toSearch(drawn.location);
	return isDrawn ? drawn : { ...drawn, show, first, location, addresses: { ...addresses, look } };
}
