/** The file at an address, fetched by the reader's own browser: the server at that address has to allow it. */

/** A file that has not come after so long will not come. */
const TIMEOUT_MS = 30_000;

export type UnreadCode =
	| 'address-invalid'
	| 'address-unreachable'
	| 'address-timeout'
	| 'address-status'
	| 'address-page'
	| 'address-too-long';

/** Why there is no file. */
export class Unread extends Error {
	readonly code: UnreadCode;
	/** Of the answer of HTTP. */
	readonly status: number | undefined;
	constructor(code: UnreadCode, message: string, status?: number) {
		super(message);
		this.code = code;
		this.status = status;
	}
}

export interface Fetching {
	/** Ends it. */
	readonly signal: AbortSignal;
	/** Larger files are refused. */
	readonly mostBytes: number;
}

/**
 * @param address - absolute
 * @throws Unread, and the signal's own reason
 */
export async function fetchFile(
	address: string,
	{ signal: ended, mostBytes }: Fetching
): Promise<Uint8Array<ArrayBuffer>> {
	const late = AbortSignal.timeout(TIMEOUT_MS);
	const signal = AbortSignal.any([ended, late]);
	if (!isWebAddress(address))
		throw new Unread('address-invalid', `“${address}” is no web address. Begin it with https://.`);
	try {
		return await readResponse(address, await fetch(toData(address), { signal }), mostBytes);
	} catch (error) {
		if (error instanceof Unread || ended.aborted) throw error;
		if (late.aborted)
			throw new Unread('address-timeout', `${address} did not answer in time. Try it again.`);
		throw new Unread(
			'address-unreachable',
			`${address} could not be fetched. If it opens in a tab of its own, its server has to allow other sites to read it: Access-Control-Allow-Origin.`
		);
	}
}

function isWebAddress(address: string): boolean {
	return URL.canParse(address) && /^(?:https?|data|blob):$/.test(new URL(address).protocol);
}

const SHEET = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/(e\/)?([\w-]+)/;

/** The page of a Google sheet is where people find it; its rows are at another address. */
export function toData(address: string): string {
	const [, published, key] = SHEET.exec(address) ?? [];
	if (key === undefined || /output=|format=/.test(address)) return address;
	const gid = /[?#&]gid=(\d+)/.exec(address)?.[1];
	const sheet = gid === undefined ? '' : `&gid=${gid}`;
	return published
		? `https://docs.google.com/spreadsheets/d/e/${key}/pub?output=csv${sheet}`
		: `https://docs.google.com/spreadsheets/d/${key}/export?format=csv${sheet}`;
}

/** What names the file. */
export function nameOf(address: string): string {
	const last = new URL(address).pathname.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(last);
	} catch {
		return last;
	}
}

async function readResponse(
	address: string,
	response: Response,
	mostBytes: number
): Promise<Uint8Array<ArrayBuffer>> {
	if (!response.ok)
		throw new Unread('address-status', `${address} answered ${response.status}.`, response.status);
	if (response.headers.get('content-type')?.startsWith('text/html'))
		throw new Unread(
			'address-page',
			`${address} is a web page. Give the address of a timeline file, in YAML, JSON or CSV.`
		);
	return readAtMost(response, mostBytes);
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
	const parts: BlobPart[] = [];
	let length = 0;
	const reader = response.body?.getReader();
	for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
		length += read.value.length;
		if (length > most) {
			await reader?.cancel();
			throw new Unread('address-too-long', `The file is longer than ${most} bytes.`);
		}
		parts.push(read.value);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}
