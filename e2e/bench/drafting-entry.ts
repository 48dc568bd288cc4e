/** What the benchmark of drafting needs, for one bundle. */
export { toAnnotations } from '$lib/drafting/annotations';
export { propose } from '$lib/drafting/propose';
export * as chrono from 'chrono-node';
