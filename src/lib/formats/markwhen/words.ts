/**
 * Separates the text of an entry into words, tags, people, links, images and an id.
 * Pure. See ./SPEC.md §T.
 */
import { toSafeUrl } from '$lib/document/address';

export interface Words {
	/** One line, without marks. */
	readonly headline: string;
	/** Markdown. */
	readonly summary: string;
	/** Whether the headline is a line of the text below the entry. */
	readonly isMade: boolean;
	readonly tags: readonly string[];
	readonly people: readonly string[];
	readonly places: readonly string[];
	readonly links: readonly Link[];
	readonly images: readonly Link[];
	/** Invalid addresses, as they are written. */
	readonly unsafe: readonly string[];
	readonly id: string | undefined;
	/** A checkbox before the headline, `[x]`. */
	readonly box: string | undefined;
}

export interface Link {
	readonly words: string;
	/** Safe. */
	readonly url: string;
}

const LINK = /(!?)\[([^[\]]{0,1000})\]\(([^()\s]{0,2048})\)/g;
const BOX = /^\s*\[[xX ]?\](?=\s|$)/;
const TAG = /^#(?!\d+$)([\p{L}\p{N}_-]+)[.,;:!?]*$/u;
const MENTION = /^@([\p{L}\p{N}_-]+)[.,;:!?)]*$/u;
const ID = /^!(\w+)$/;

/**
 * @param first - the text after the colon
 * @param below - the lines below it
 */
export function readWords(first: string, below: readonly string[]): Words {
	const found = new Found();
	const [box] = BOX.exec(first) ?? [];
	const headline = found.inHeadline(box === undefined ? first : first.slice(box.length));
	const lines = below.map((line) => found.inText(line.trim()));
	const made = headline === '' ? lines.findIndex((line) => line !== '') : -1;
	const rest = made === -1 ? lines : lines.filter((_, i) => i !== made);
	const called = made === -1 ? headline : found.inHeadline(lines[made] ?? '');
	const { tags, people, places, links, images, unsafe, id } = found;
	return {
		tags: [...tags],
		people: [...people],
		places: [...places],
		links,
		images,
		unsafe,
		id,
		headline: called,
		summary: rest
			.join('\n')
			.replaceAll(/\n{3,}/g, '\n\n')
			.trim(),
		isMade: made !== -1,
		box: box?.trim()
	};
}

class Found {
	readonly tags = new Set<string>();
	readonly people = new Set<string>();
	readonly places = new Set<string>();
	readonly links: Link[] = [];
	readonly images: Link[] = [];
	readonly unsafe: string[] = [];
	id: string | undefined;

	/** A headline has no links: they become sources. */
	inHeadline(text: string): string {
		const line = this.#withoutLinks(text, (link) => {
			this.links.push(link);
			return link.words || link.url;
		});
		return this.#withoutMarks(line, true);
	}

	inText(line: string): string {
		const written = this.#withoutLinks(line, ({ words, url }) => `[${words || url}](${url})`);
		return this.#withoutMarks(written, false);
	}

	#withoutLinks(text: string, toLink: (link: Link) => string): string {
		if (!text.includes('](')) return text;
		return text.replaceAll(LINK, (written, image: string, words: string, target: string) => {
			if (/^(?:location|map)$/i.test(target)) {
				this.places.add(words.trim());
				return words;
			}
			const url = toAddress(target);
			if (url === undefined) {
				this.unsafe.push(written);
				return words;
			}
			if (image === '') return toLink({ words: words.trim(), url });
			this.images.push({ words: words.trim(), url });
			return '';
		});
	}

	/** Tags at the end are removed; elsewhere tags and people are words, without their marks. */
	#withoutMarks(line: string, hasId: boolean): string {
		if (!/[#@!]/.test(line)) return line.trim();
		const parts = line.trim().split(/\s+/);
		let end = parts.length;
		while (end > 0 && TAG.test(parts[end - 1] ?? '')) end--;
		const words = parts.slice(0, end).flatMap((part) => this.#toWord(part, hasId));
		for (const tag of parts.slice(end)) this.#isTag(tag);
		return words.join(' ');
	}

	#isTag(part: string): boolean {
		const [, tag] = TAG.exec(part) ?? [];
		if (tag !== undefined) this.tags.add(tag);
		return tag !== undefined;
	}

	#toWord(part: string, hasId: boolean): string[] {
		const [, person] = MENTION.exec(part) ?? [];
		if (person !== undefined) this.people.add(person);
		const [, id] = hasId && this.id === undefined ? (ID.exec(part) ?? []) : [];
		if (id !== undefined) {
			this.id = id;
			return [];
		}
		return [person !== undefined || this.#isTag(part) ? part.slice(1) : part];
	}
}

/** markwhen also accepts example.org as an address. */
function toAddress(written: string): string | undefined {
	const isHost = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+(?:\/|$)/i.test(written);
	return toSafeUrl(isHost ? `https://${written}` : written);
}
