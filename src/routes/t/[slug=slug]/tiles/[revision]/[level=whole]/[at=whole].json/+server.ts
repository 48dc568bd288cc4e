import { error, json } from '@sveltejs/kit';
import { filterOf, findLarge, lanesOf } from '../../../../part-asked';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const large = await findLarge(locals, params);
	const cell = { level: Number(params.level), at: Number(params.at) };
	const wanted = { ...filterOf(url.searchParams), lanes: lanesOf(url.searchParams) };
	const tile = await large.tile(cell, wanted, request.signal);
	if (!tile) error(404, 'There is no such tile');
	return json(tile);
};
