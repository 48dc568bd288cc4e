/** The tags of a part of a workbook, one after the other. Pure. */

const TAG =
	/<(?:!--[^]*?-->|!\[CDATA\[([^]*?)\]\]>|\?[^]*?\?>|(\/?)([^\s/>"'<=!?]+)((?:\s+[^\s=>/"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;

const ATTRIBUTE = /\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export type Mark =
	| { readonly kind: 'text'; readonly text: string }
	/** @property written - its attributes */
	| { readonly kind: 'open'; readonly name: string; readonly written: string }
	| { readonly kind: 'close'; readonly name: string };

/** Tags by their names without a prefix, and the text between them as it is escaped. */
export function* marksOf(xml: string): Generator<Mark> {
	for (let at = 0; at < xml.length;) {
		const next = xml.indexOf('<', at);
		const end = next === -1 ? xml.length : next;
		if (end > at) yield { kind: 'text', text: xml.slice(at, end) };
		if (next === -1) return;
		TAG.lastIndex = next;
		const [whole, cdata, slash, prefixed, written = '', isEmpty] = TAG.exec(xml) ?? [];
		if (whole === undefined) throw new Error('A tag of a sheet cannot be read');
		at = next + whole.length;
		if (cdata !== undefined) yield { kind: 'text', text: escapeText(cdata) };
		if (prefixed === undefined) continue;
		const name = prefixed.slice(prefixed.indexOf(':') + 1);
		if (slash) {
			yield { kind: 'close', name };
			continue;
		}
		yield { kind: 'open', name, written };
		if (isEmpty) yield { kind: 'close', name };
	}
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** By their names without a prefix, as they are escaped. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
	return new Map(
		[...written.matchAll(ATTRIBUTE)].map(([, key = '', one, other = '']) => [key, one ?? other])
	);
}

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

export function unescapeXml(text: string): string {
	return text.replaceAll(
		/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
		(all: string, digits?: string, hex?: string, name?: string) => {
			if (name !== undefined) return NAMED[name] ?? all;
			const code = digits === undefined ? parseInt(hex ?? '', 16) : Number(digits);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
		}
	);
}
