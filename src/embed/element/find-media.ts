/** What is known of the files of media. A page that is one file has ./media-in-page.ts instead. */
import type { FindMedia } from '$lib/document/media-facts';

/** They are beside the file of the timeline, and nothing is known of them. */
export const findMedia: FindMedia | undefined = undefined;
