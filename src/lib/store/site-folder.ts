/** The site in a folder: `site.yaml` with its logos and fonts, read again when one of them changes. */
import { messageOf } from '$lib/base/error-text';
import { formatProblem } from '$lib/base/result';
import { decodeUtf8 } from '$lib/base/utf8';
import type { LabelFonts } from '$lib/chart/labels/measure';
import { fontsOf } from '$lib/site/font/family';
import { openSite, parseSite } from '$lib/site/read';
import { DEFAULT_SITE, type Site, type SiteAsset } from '$lib/site/site';
import { readRegular } from './regular-file';
import type { FoundFile } from './watch-folder';

const SITE_FILE = /^site\.(?:ya?ml|json)$/;
const ASSET = /\.(?:svg|png|webp|jpe?g|avif|woff2?|ttf|otf)$/i;

/** The fonts of labels. */
export interface FontsOfSite {
	/** Their version: '' is our own. */
	readonly name: string;
	/** Undefined: our own. */
	readonly fonts: LabelFonts | undefined;
}

export class SiteOfFolder {
	site: Site = DEFAULT_SITE;
	fonts: FontsOfSite = { name: '', fonts: undefined };
	/** Of the previous site: pages that were made with it may still request them. */
	#before: readonly SiteAsset[] = [];
	#stamp = '';
	#needs: readonly string[] = [];
	readonly #report: (line: string) => void;

	constructor(report: (line: string) => void) {
		this.#report = report;
	}

	static accepts(name: string): boolean {
		return SITE_FILE.test(name) || ASSET.test(name);
	}

	asset(file: string): SiteAsset | undefined {
		return [...this.site.assets, ...this.#before].find((asset) => asset.file === file);
	}

	/** @returns whether the site has changed */
	async update(files: ReadonlyMap<string, FoundFile>): Promise<boolean> {
		const [file, other] = [...files.values()].filter(({ name }) => SITE_FILE.test(name));
		const stampOf = (needs: readonly string[]) =>
			[file, ...needs.map((name) => files.get(name))].map((one) => one?.stamp).join();
		if (stampOf(this.#needs) === this.#stamp) return false;
		if (other && file) this.#report(`${other.name}: left out: ${file.name} says what this site is`);
		if (!file) return this.#accept(DEFAULT_SITE, stampOf([]), []);
		try {
			const parsed = parseSite(decodeUtf8(await readRegular(file.path)));
			const beside = await readAll(parsed.needs.flatMap((name) => files.get(name) ?? []));
			const { site, problems } = openSite(parsed, (name) => beside.get(name));
			for (const problem of problems) this.#report(`${file.name}:${formatProblem(problem)}`);
			const stamp = stampOf(parsed.needs);
			if (!parsed.isBroken || this.site === DEFAULT_SITE)
				return this.#accept(site, stamp, parsed.needs);
			this.#report(`${file.name}: not used: mend the errors above. The last good version stays.`);
			[this.#stamp, this.#needs] = [stamp, parsed.needs];
		} catch (error) {
			this.#report(`${file.name}: cannot be read (${messageOf(error)})`);
		}
		return false;
	}

	#accept(site: Site, stamp: string, needs: readonly string[]): boolean {
		const isOther = site.version !== this.site.version;
		[this.#stamp, this.#needs] = [stamp, needs];
		if (!isOther) return false;
		this.#before = this.site.assets;
		this.site = site;
		const name = site.text.map(({ file, weights }) => `${file} ${weights.join('-')}`).join();
		if (name !== this.fonts.name)
			this.fonts = { name, fonts: name === '' ? undefined : fontsOf(site.text) };
		return true;
	}
}

async function readAll(files: readonly FoundFile[]): Promise<Map<string, Uint8Array>> {
	const read = files.map(async ({ name, path }) => [name, await readRegular(path)] as const);
	return new Map(await Promise.all(read));
}
