/**
 * A file of media by its path beside a timeline, for programs that read the file of the timeline: leads to the
 * address by its content. A picture is the largest of its sizes that phones show quickly.
 */
import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { mediaName } from '$lib/document/media-facts';
import { toMediaPath } from '$lib/document/media-path';
import type { RequestHandler } from './$types';

const MOST_WIDTH = 1280;

export const GET: RequestHandler = async ({ locals: { store }, params: { folder, path } }) => {
	const name = toMediaPath(`${folder}/${path}`);
	const facts = name === undefined ? undefined : await store.mediaFacts(name);
	if (!facts) error(404, 'No such file');
	const { hash, ending, widths } = facts;
	const width = widths.findLast((one) => one <= MOST_WIDTH) ?? widths[0];
	redirect(302, resolve('/media/[file]', { file: mediaName(hash, ending, width) }));
};
