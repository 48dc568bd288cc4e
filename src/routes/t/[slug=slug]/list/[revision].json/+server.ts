import { json } from '@sveltejs/kit';
import { parseLocation } from '$lib/viewer/parse-location';
import { filterOf, findLarge, readPlace } from '../../part-asked';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const large = await findLarge(locals, params);
	const { span } = parseLocation(url.searchParams, large.head.lang);
	const at = readPlace(url.searchParams.get('at'));
	const near = url.searchParams.get('near') ?? undefined;
	const asked = { ...filterOf(url.searchParams), span, at, near };
	return json(await large.block(asked, request.signal));
};
