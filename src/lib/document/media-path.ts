/**
 * Where a media file is: a path beside its timeline, in a folder whose name ends with “.media”.
 * Pure. See ./SPEC.md §V.
 */

/** The ending of folders with media files: `russia-north-korea.media`. */
export const MEDIA_FOLDER = '.media';
const LONGEST_PATH = 255;

/**
 * A path in its normal form: `name.media/part/file.jpg`.
 *
 * @returns undefined if it leads outside of such a folder, or to a hidden file
 */
export function toMediaPath(written: string): string | undefined {
	if (written.length > LONGEST_PATH) return undefined;
	const parts = written.replace(/^\.\//, '').split('/');
	const [folder = ''] = parts;
	const isSound = parts.every((part) => !/^\.|[\p{Cc}\\:]|^\s|\s$/u.test(part) && part !== '');
	const isFile = parts.length > 1 && folder.endsWith(MEDIA_FOLDER);
	return isSound && isFile ? parts.join('/').normalize('NFC') : undefined;
}

/** Whether a text is meant as an address: it begins with a scheme, or with “//”. */
export function isAddress(written: string): boolean {
	return /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written);
}
