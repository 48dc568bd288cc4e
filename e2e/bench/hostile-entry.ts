/** What the benchmark of hostile texts needs, for one bundle. */
export { FIELDS } from '$lib/formats/table/columns';
export { recognize } from '$lib/formats/recognize';
