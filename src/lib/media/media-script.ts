/** The name under which the address of the script of the media process is passed to a thread. */
export const MEDIA_SCRIPT = 'dateline:media';
