/**
 * `<date-line src="…">`: a timeline as a part of a page, without a frame. A page first loads only this module;
 * the parts that read and draw are loaded once there is an element. It can be imported
 * without a DOM. docs/embedding.md
 */

/** The parameters of a view, as attributes. */
const VIEW = ['from', 'to', 'event', 'q', 'group', 'scale', 'present'];
const LOOK = ['src', 'href', 'show', 'first', 'media', 'heading-level'];

/** The content of an element. */
interface Shown {
	/** Shows a view, given as a query. */
	look(search: string): void;
	/** Removes everything. */
	remove(): void;
}

const Base: typeof HTMLElement =
	'HTMLElement' in globalThis ? HTMLElement : (Object as unknown as typeof HTMLElement);

export class DateLine extends Base {
	static readonly observedAttributes: readonly string[] = [...LOOK, ...VIEW];

	#view = new URLSearchParams();
	#shown: Shown | undefined;
	#stop: AbortController | undefined;

	constructor() {
		super();
		// Set before the element was defined.
		const view: unknown = Object.hasOwn(this, 'view') ? Reflect.get(this, 'view') : undefined;
		Reflect.deleteProperty(this, 'view');
		if (typeof view === 'string') this.view = view;
	}

	connectedCallback(): void {
		this.#restart();
	}
	disconnectedCallback(): void {
		this.#end();
	}
	attributeChangedCallback(name: string, before: string | null, now: string | null): void {
		// The reader may have changed the view since: the same value again also counts.
		if (VIEW.includes(name)) this.#change({ [name]: now });
		else if (before !== now && this.isConnected) this.#restart();
	}

	/** The view as the query of an address: `from=2024&event=pact`. Can be set. */
	get view(): string {
		return this.#view.toString();
	}
	set view(search: string) {
		const params = [...new URLSearchParams(search)].filter(([name]) => VIEW.includes(name));
		this.#view = new URLSearchParams(params);
		this.#shown?.look(this.view);
	}
	/** Opens an event; null closes the open one. */
	select(id: string | null): void {
		this.#change({ event: id });
	}
	/** Zooms to a range; both ends are EDTF dates, and included. */
	showRange(from: string, to: string): void {
		this.#change({ from, to });
	}
	/** Zooms out to the whole timeline. */
	fitAll(): void {
		this.#change({ from: null, to: null });
	}

	#change(change: Readonly<Record<string, unknown>>): void {
		const view = new URLSearchParams(this.#view);
		for (const [name, value] of Object.entries(change))
			if (typeof value === 'string') view.set(name, value);
			else view.delete(name);
		this.view = view.toString();
	}

	/** Once for all changes at the same time. */
	#restart(): void {
		this.#end();
		const { signal } = (this.#stop = new AbortController());
		queueMicrotask(() => {
			if (!signal.aborted)
				void this.#start(signal).catch((error: unknown) => this.#fail(error, signal));
		});
	}

	/** A module failed to load, or threw. The content of the element is shown, else a link. */
	#fail(error: unknown, signal: AbortSignal): void {
		if (signal.aborted) return;
		this.shadowRoot?.replaceChildren(document.createElement('slot'));
		const address = this.getAttribute('href') ?? this.getAttribute('src');
		if (address !== null && !this.innerText.trim()) {
			const link = document.createElement('a');
			link.href = link.textContent = address;
			if (/^https?:$/.test(link.protocol)) this.shadowRoot?.append(link);
		}
		const problem = { code: 'element-failed', path: '', message: String(error), severity: 'error' };
		this.#dispatch('dateline:error', { problems: [problem] });
		reportError(error);
	}

	#end(): void {
		this.#stop?.abort();
		this.#shown?.remove();
		this.#shown = undefined;
	}

	async #start(signal: AbortSignal): Promise<void> {
		const isOver = () => signal.aborted;
		const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
		// The content of the element is visible until there is a timeline, and if there is none.
		root.replaceChildren(document.createElement('slot'));
		const src = this.getAttribute('src');
		const inside = src ? undefined : await this.#findInside();
		if (isOver() || (!src && inside === undefined)) return; // it may be set later
		const [{ dress, show }, { openAddress, openText }] = await Promise.all([
			import('./element/show'),
			import('./element/open')
		]);
		const opening = { fontFamily: dress(root), search: this.view, signal };
		const opened = await (src ? openAddress(src, opening) : openText(inside ?? '', opening));
		if (isOver()) return;
		if (opened.kind === 'refused') {
			const { showProblems } = await import('./element/refuse');
			const shown = await showProblems(root, opened.problems);
			if (isOver()) {
				shown.remove();
				return;
			}
			this.#shown = shown;
			this.#dispatch('dateline:error', { problems: opened.problems });
			return;
		}
		const shown = await show(root, opened, {
			src: new URL(src ?? '', document.baseURI).href,
			href: this.getAttribute('href'),
			media: this.getAttribute('media'),
			show: this.getAttribute('show'),
			first: this.getAttribute('first'),
			headingLevel: this.getAttribute('heading-level'),
			search: this.view,
			onlook: (search) => this.#follow(search)
		});
		if (isOver()) {
			shown.remove();
			return;
		}
		this.#shown = shown;
		this.#dispatch('dateline:ready', {});
	}

	/** The file inside the element. */
	async #findInside(): Promise<string | undefined> {
		const find = () => this.querySelector(':scope > script[type="application/json"]');
		if (!find() && document.readyState === 'loading')
			// the page is not fully parsed
			await new Promise((resolve) => {
				document.addEventListener('DOMContentLoaded', resolve, { once: true });
			});
		return find()?.textContent ?? undefined;
	}

	/** The reader has changed the view. */
	#follow(search: string): void {
		const before = this.#view;
		const now = (this.#view = new URLSearchParams(search));
		const changed = (name: string) => before.get(name) !== now.get(name);
		if (changed('event')) this.#dispatch('dateline:select', { id: now.get('event') });
		if (changed('from') || changed('to'))
			this.#dispatch('dateline:viewport', { from: now.get('from'), to: now.get('to') });
	}

	#dispatch(type: string, detail: object): void {
		this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
	}
}

declare global {
	interface HTMLElementTagNameMap {
		'date-line': DateLine;
	}
}

if ('customElements' in globalThis && !customElements.get('date-line'))
	customElements.define('date-line', DateLine);
