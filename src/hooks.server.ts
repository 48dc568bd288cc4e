/** Runs around every request to the site. Each step is a file of ./hooks. */
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { env } from '$env/dynamic/private';
import { stackOf } from '$lib/base/error-text';
import { isAway } from '$lib/database/away';
import { report } from '$lib/http/report';
import { startStores, stores } from './hooks/stores';
import { reportAway, whileAway } from './hooks/while-away';
import { withHeaders } from './hooks/with-headers';
import { withLanguage } from './hooks/with-language';
import { withPermission } from './hooks/with-permission';
import { withTimeline } from './hooks/with-timeline';

export const init: ServerInit = startStores;

const withStores: Handle = ({ event, resolve }) => {
	const { locals } = event;
	({ store: locals.store, publishing: locals.publishing } = stores());
	locals.isStatic = env.DATELINE_STATIC !== undefined;
	return resolve(event);
};

export const handle: Handle = sequence(
	withStores,
	whileAway,
	withTimeline,
	withHeaders,
	withPermission,
	withLanguage
);

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status < 500) return { message: status === 404 ? 'Not found' : 'Bad request' };
	if (event.request.signal.aborted) return { message: 'The client is gone' };
	if (isAway(error)) {
		event.locals.isAway = true;
		reportAway(event, error);
		return { message: 'The database does not answer' };
	}
	report(`${event.request.method} ${event.url.pathname} ${stackOf(error)}`);
	return { message: 'Internal error' };
};
