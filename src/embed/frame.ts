/** Brings the page of an embed to life: what the server has drawn becomes what a reader can use. */
import { hydrate } from 'svelte';
import type { Embedded } from '$lib/components/embed/embedded';
import EmbeddedTimeline from '$lib/components/embed/EmbeddedTimeline.svelte';
import { localeOf } from '$lib/language/locale';
import { loadMessages } from '$messages';
import { tellHeight } from './height';
import { linkToHost } from './host';
import '../app.css';
import './frame.css';

const target = document.querySelector('#dateline');
const data = document.querySelector('#dateline-data')?.textContent;
if (target && data !== undefined) {
	const embedded = JSON.parse(data) as Embedded;
	const { timeline, large, addresses } = embedded;
	const { slug = '', lang = '' } = timeline ?? large?.start.head ?? {};
	const { page = '' } = addresses;
	await loadMessages(localeOf(lang));
	const long = large && (await import('$lib/components/reader/open-long')).openServed(large, page);
	hydrate(EmbeddedTimeline, { target, props: { embedded, long, host: linkToHost(slug, lang) } });
	tellHeight(target, slug);
}
