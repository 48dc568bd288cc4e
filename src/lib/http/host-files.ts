/** The header rules of a site in the syntax of each host. */
import { patternOf, type HeaderRule } from './host-rules';

export const FIRST_LINE = '# Written by Dateline: npm run export';

/** `Content-Type` */
const spell = (name: string) => name.replaceAll(/(?:^|-)\w/g, (letter) => letter.toUpperCase());

/**
 * `_headers`, for Netlify and Cloudflare Pages. These hosts revalidate files each time, unless a
 * rule says otherwise.
 */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
	const blocks = rules.map(({ at, headers }) =>
		[at, ...Object.entries(headers).map(([name, value]) => `  ${spell(name)}: ${value}`)].join('\n')
	);
	return `${[FIRST_LINE, ...blocks].join('\n\n')}\n`;
}

/** For the folder of nginx’s sites: maps that choose headers by the address, and a server. */
export function toNginx(rules: readonly HeaderRule[], hostname: string): string {
	const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
		(name) => name !== 'content-type'
	);
	const variable = (name: string) => `$dateline_${name.replaceAll('-', '_')}`;
	const last = [...rules].reverse(); // the first match is used
	const maps = names.map((name) =>
		[
			`map $dateline_path ${variable(name)} {`,
			`	default "${name === 'cache-control' ? 'no-cache' : ''}";`,
			...last
				.filter(({ headers }) => name in headers)
				.map(({ at, headers }) => `	"~${patternOf(at)}" "${headers[name]}";`),
			'}'
		].join('\n')
	);
	const types = last.flatMap(({ at, headers }) =>
		headers['content-type'] === undefined
			? []
			: [
					`	location ~ "${patternOf(at)}" {`,
					'		types { }',
					`		default_type "${headers['content-type']}";`,
					'	}'
				]
	);
	return `${[
		FIRST_LINE,
		'# Below http: maps that choose headers by the address, and a server. Set root, and TLS.',
		'map $request_uri $dateline_path {',
		'	"~^(?<dateline_asked>[^?]*)" $dateline_asked;',
		'}',
		...maps,
		'server {',
		'	listen 80;',
		`	server_name ${hostname};`,
		'	root /var/www/timelines;',
		'	charset utf-8;',
		'	gzip on;',
		'	gzip_types text/css text/javascript application/javascript application/json image/svg+xml;',
		...names.map((name) => `	add_header ${spell(name)} ${variable(name)} always;`),
		'	error_page 404 /404.html;',
		'	location / {',
		'		try_files $uri $uri.html $uri/index.html =404;',
		'	}',
		...types,
		'}'
	].join('\n')}\n`;
}

/** For Caddy 2. */
export function toCaddyfile(rules: readonly HeaderRule[], host: string): string {
	const blocks = rules.flatMap(({ at, headers }, i) => [
		`		@rule${i} path_regexp ${patternOf(at)}`,
		`		header @rule${i} {`,
		...Object.entries(headers).map(([name, value]) => `			${spell(name)} "${value}"`),
		'		}'
	]);
	return `${[
		FIRST_LINE,
		`${host} {`,
		'	root * /var/www/timelines',
		'	encode zstd gzip',
		'	route {',
		'		header Cache-Control no-cache',
		...blocks,
		'		try_files {path} {path}.html {path}/index.html',
		'		file_server',
		'	}',
		'	handle_errors {',
		'		rewrite * /404.html',
		'		file_server',
		'	}',
		'}'
	].join('\n')}\n`;
}
