/** How the names of the files end in which a timeline can be taken away. */
export { isFileFormat as match } from '$lib/document/file-formats';
