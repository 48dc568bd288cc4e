/** Pages about files in wikis of Wikimedia: people copy their address for that of the picture. Pure. */

const HOSTS = /(?:^|\.)(?:wikimedia|wikipedia)\.org$/;
const PAGE = /^\/wiki\/File:(.+)$/i;

/** The address of the file that such a page is about; any other address as it is. @param url - a safe one */
export function addressOfFile(url: string): string {
	const { hostname, pathname, origin } = new URL(url);
	const name = HOSTS.test(hostname) ? PAGE.exec(pathname)?.[1] : undefined;
	return name === undefined ? url : `${origin}/wiki/Special:FilePath/${name}`;
}
