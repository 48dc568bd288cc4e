/** The endings of output files of a timeline. */
export { isFileFormat as match } from '$lib/document/file-formats';
