/** Draws the content of `<date-line>`: the chart and list of an embed, in a shadow tree. */
import { flushSync, mount, unmount } from 'svelte';
import type { Embedded } from '$lib/components/embed/embedded';
import EmbeddedTimeline from '$lib/components/embed/EmbeddedTimeline.svelte';
import { parseLook, readFirst } from '$lib/embedding/parameters';
import { HostLink } from '$lib/viewer/host-link.svelte';
import { toSearch } from '$lib/viewer/location';
import type { Opened } from './open';
import { loadLanguage } from './load-language';
import styles from './element.css?inline';

/** Set in the element's own build: the styles of all components. */
declare const COMPONENT_STYLES: string;

/** A style sheet can only be used in one document. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Adopts the styles in a shadow tree. @returns the font family of its text */
export function dress(root: ShadowRoot): string {
	const { ownerDocument, host } = root;
	const sheet = sheets.get(ownerDocument) ?? createSheet(ownerDocument);
	sheets.set(ownerDocument, sheet);
	const font = createEmptySheet(ownerDocument);
	root.adoptedStyleSheets = [sheet, font];
	// The font of the page, unless it sets another one for this element.
	font.replaceSync(`:host { --sans: ${getComputedStyle(host).fontFamily} }`);
	const probe = ownerDocument.createElement('div');
	probe.className = 'reader';
	root.append(probe);
	const { fontFamily } = getComputedStyle(probe);
	probe.remove();
	return fontFamily;
}

function createEmptySheet({ defaultView }: Document): CSSStyleSheet {
	return new (defaultView ?? window).CSSStyleSheet();
}

function createSheet(document: Document): CSSStyleSheet {
	const created = createEmptySheet(document);
	created.replaceSync(COMPONENT_STYLES.replaceAll(':root', ':host') + styles);
	return created;
}

/** Parts that open later need these styles then. */
async function dressLater(root: ShadowRoot): Promise<void> {
	const { laterStyles } = await import('./later-styles');
	const sheet = createEmptySheet(root.ownerDocument);
	sheet.replaceSync(laterStyles);
	root.adoptedStyleSheets.push(sheet);
}

export interface Showing {
	/** Of its file, absolute; of the page, if it is inside that. */
	readonly src: string;
	/** Address of its page. */
	readonly href: string | null;
	/** What media of other sites do: `show`, `none`, else they ask. */
	readonly media: string | null;
	readonly show: string | null;
	/** The number of events in the list at first. */
	readonly first: string | null;
	readonly headingLevel: string | null;
	/** The first view, as a query. */
	readonly search: string;
	/** Called with the view each time the reader has changed it. */
	readonly onlook: (search: string) => void;
}

export async function show(root: ShadowRoot, opened: Opened, options: Showing) {
	await loadLanguage(opened.lang);
	const location = opened.parse(options.search);
	const opening = toSearch(location);
	const host = new HostLink((search) => options.onlook(search ?? opening));
	const page = pageOf(options.href);
	const embedded: Embedded = {
		...(opened.kind === 'whole' ? { timeline: opened.timeline } : { large: opened.first }),
		location,
		show: parseLook(new URLSearchParams({ show: options.show ?? '' })).show,
		first: readFirst(options.first),
		addresses: {
			here: '',
			page: page?.href,
			site: page && new URL('/', page).href,
			beside: options.src,
			elsewhereMedia: options.media
		}
	};
	const long =
		opened.kind === 'large'
			? (await import('$lib/components/reader/open-long')).openLong(opened.first, opened.provider)
			: undefined;
	const shown = mount(EmbeddedTimeline, {
		target: root,
		props: { embedded, long, host, within: 'page', headingLevel: levelOf(options.headingLevel) }
	});
	flushSync(); // errors are thrown here
	void dressLater(root);
	root.querySelector('slot')?.remove();
	root.addEventListener('click', followFragment);
	return {
		look: (search: string) => (host.requested = { location: opened.parse(search) }),
		remove() {
			root.removeEventListener('click', followFragment);
			void unmount(shown);
		}
	};
}

/** Undefined if it is absent, or not an address of a page. */
function pageOf(href: string | null): URL | undefined {
	const isAddress = href !== null && URL.canParse(href, document.baseURI);
	const page = isAddress ? new URL(href, document.baseURI) : undefined;
	return page && /^https?:$/.test(page.protocol) ? page : undefined;
}

/** 1–6; default 2, because a page has a title of its own. */
function levelOf(text: string | null): number {
	const level = Number(text);
	return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}

/** A link within the same shadow tree: the address of a page cannot reach it. */
function followFragment(event: Event): void {
	if (event.defaultPrevented || !(event.target instanceof Element)) return;
	const href = event.target.closest('a')?.getAttribute('href');
	const root = event.target.getRootNode();
	if (!href?.startsWith('#') || !(root instanceof ShadowRoot)) return;
	event.preventDefault();
	root.getElementById(href.slice(1))?.scrollIntoView({ block: 'nearest' });
}
