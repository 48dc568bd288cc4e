/** The parts of the server that `npm run export` and its tests need: headers, rules for hosts, names of media. */
export { namesOf } from '$lib/document/media-facts';
export { EVERYWHERE, fileHeaders } from '$lib/http/headers';
export { FIRST_LINE, toCaddyfile, toHeadersFile, toNginx } from '$lib/http/host-files';
export { headerRules, headersAt, missingHeaders } from '$lib/http/host-rules';
export { JOBS_SCRIPT } from '$lib/jobs/jobs-script';
export { MEDIA_SCRIPT } from '$lib/media/media-script';
