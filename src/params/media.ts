/** A folder with media, beside the timelines. */
import { MEDIA_FOLDER } from '../lib/document/media-path';

export function match(param: string): boolean {
	return param.endsWith(MEDIA_FOLDER) && param.length > MEDIA_FOLDER.length;
}
