/** The style sheet, logos and fonts of the site. Their addresses contain a hash of their content. */
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { store }, params: { file } }) => {
	const asset = store.siteAsset(file);
	if (!asset) error(404, 'No such file');
	return new Response(asset.bytes, { headers: { 'content-type': asset.type } });
};
