/**
 * A small timeline as the fragment of an address: browsers keep fragments to themselves, so that nothing
 * of it is sent to a server. `#t=` and the file, packed (RFC 1951), in base64url.
 */

const NAME = '#t=';
/** Addresses that are longer break in mail and chat programs. */
export const MAX_LINK = 8000;
/** No link may unpack into more. */
const MAX_UNPACKED = 4 * 1024 * 1024;

/** @param text - of a timeline file */
export async function toFragment(text: string): Promise<string> {
	const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
	const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return NAME + btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns undefined where it holds no timeline, or more than a link can */
export async function fromFragment(fragment: string): Promise<string | undefined> {
	if (!fragment.startsWith(NAME)) return undefined;
	try {
		const characters = atob(fragment.slice(NAME.length).replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
		return await unpack(new Blob([bytes]));
	} catch {
		return undefined; // cut off on the way, or made by hand
	}
}

async function unpack(packed: Blob): Promise<string | undefined> {
	const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let [text, size] = ['', 0];
	for (let read = await reader.read(); read.value; read = await reader.read()) {
		size += read.value.length;
		if (size > MAX_UNPACKED) return undefined;
		text += decoder.decode(read.value, { stream: true });
	}
	return text + decoder.decode();
}
