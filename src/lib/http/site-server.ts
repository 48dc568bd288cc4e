/** The server behind the socket of the site's thread: only the main thread asks it. */
import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * Its connections stay open until one side ends. After a long computation, timers run before what has arrived is
 * read: a server that closes idle connections then closes those with a request, too.
 *
 * @see https://nodejs.org/api/http.html#serverkeepalivetimeout
 */
export function serveMainThread(respond: RequestListener, socket: string): Server {
	return createServer({ keepAliveTimeout: 0 }, respond).listen(socket);
}
