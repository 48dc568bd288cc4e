/** The data of a site for files and pictures, as it is sent to the thread that makes them. Data and pure functions. */
import type { Face, Family } from './font/family';
import { readFont } from './font/read-font';
import type { Palette } from './palette';
import { toSheet } from './sheet';
import type { Site } from './site';

export interface FontFile {
	readonly file: string;
	readonly type: string;
	readonly weights: Face['weights'];
	readonly isItalic: boolean;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface SiteInFiles {
	/** The version of this data. */
	readonly version: string;
	readonly name: string;
	readonly palette: Palette;
	readonly display: readonly FontFile[];
	readonly text: readonly FontFile[];
}

export function toSiteInFiles({
	version,
	name,
	palette,
	display,
	text,
	assets
}: Site): SiteInFiles {
	const files = (family: Family) =>
		family.flatMap(({ file, weights, isItalic }): FontFile[] => {
			const asset = assets.find((one) => one.file === file);
			return asset ? [{ file, type: asset.type, weights, isItalic, bytes: asset.bytes }] : [];
		});
	return { version, name, palette, display: files(display), text: files(text) };
}

export function toFamily(files: readonly FontFile[]): Family {
	return files.flatMap(({ file, weights, isItalic, bytes }) => {
		const facts = readFont(bytes);
		return facts ? [{ file, weights, isItalic, facts }] : [];
	});
}

/** The style sheet of a page that is one file: its fonts are inside. */
export function sheetInFile(site: SiteInFiles): string | undefined {
	const { palette } = site;
	const [display, text] = [toFamily(site.display), toFamily(site.text)];
	const files = [...site.display, ...site.text];
	return toSheet(
		{ palette, display, text },
		{
			// The element has its own properties inside.
			selector: 'html:root, date-line',
			hrefOf(file) {
				const found = files.find((one) => one.file === file);
				const bytes = found?.bytes ?? new Uint8Array();
				return `data:${found?.type ?? ''};base64,${Buffer.from(bytes).toString('base64')}`;
			}
		}
	);
}
