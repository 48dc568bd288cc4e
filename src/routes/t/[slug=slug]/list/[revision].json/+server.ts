import { parseLocation } from '$lib/state/parse-location';
import { filterOf, findRevision, readPlace, toImmutable } from '$lib/server/revision';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const large = await findRevision(locals.library, params);
	const { span } = parseLocation(url.searchParams, large.head.lang);
	const at = readPlace(url.searchParams.get('at'));
	const near = url.searchParams.get('near') ?? undefined;
	return toImmutable(await large.block({ ...filterOf(url.searchParams), span, at, near }));
};
