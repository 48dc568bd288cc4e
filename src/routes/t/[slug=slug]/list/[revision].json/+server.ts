import { json } from '@sveltejs/kit';
import { parseLocation } from '$lib/state/parse-location';
import { filterOf, findLarge, readPlace } from '../../part-asked';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const large = await findLarge(locals, params);
	const { span } = parseLocation(url.searchParams, large.head.lang);
	const at = readPlace(url.searchParams.get('at'));
	const near = url.searchParams.get('near') ?? undefined;
	return json(await large.block({ ...filterOf(url.searchParams), span, at, near }));
};
