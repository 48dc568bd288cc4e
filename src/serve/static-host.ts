/** What `npm run export` and its tests need of the server: headers, and rules for hosts that are to send them. */
export { EVERYWHERE, fileHeaders } from '$lib/http/headers';
export { FIRST_LINE, toCaddyfile, toHeadersFile, toNginx } from '$lib/http/host-files';
export { headerRules, headersAt, missingHeaders } from '$lib/http/host-rules';
export { JOBS_SCRIPT } from '$lib/jobs/jobs-script';
