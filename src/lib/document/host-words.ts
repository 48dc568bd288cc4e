/**
 * A host in a readable form. A name in other letters is shown in these letters only if it cannot be mistaken
 * for another name; otherwise as browsers send it, in `xn--` letters.
 * Pure. See ./SPEC.md §U3.
 *
 * @see https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md, whose rules these follow
 * @see Unicode TS 39, “highly restrictive”
 */

/** Scripts that one label may be written in, alone or together. */
const TOGETHER = [
	['Latin', 'Han', 'Hiragana', 'Katakana'],
	['Latin', 'Han', 'Bopomofo'],
	['Latin', 'Han', 'Hangul'],
	...['Arabic', 'Armenian', 'Bengali', 'Cyrillic', 'Devanagari', 'Ethiopic', 'Georgian', 'Greek'],
	...['Gujarati', 'Gurmukhi', 'Hebrew', 'Kannada', 'Khmer', 'Lao', 'Malayalam', 'Myanmar'],
	...['Oriya', 'Sinhala', 'Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan']
]
	.map((scripts) => [scripts].flat())
	.map(
		(scripts) => new RegExp(`^[-\\d${scripts.map((name) => `\\p{scx=${name}}`).join('')}]+$`, 'u')
	);

/** Latin letters outside European languages look like others, and so do a few of these. */
const ODD_LATIN = /(?![a-zß-öø-ÿĀ-ž])\p{Script=Latin}|[ıĸŀſ]/u;
/** Japanese and Chinese letters that look like strokes of Latin letters, or like punctuation of an address. */
const STROKES = /[ノンソゾ丶丿丨亅一ー〆々][-a-z\d]|[-a-z\d][ノンソゾ丶丿丨亅一ー〆々]/;
/** More marks than letters of any language have. */
const MARKS = /\p{M}{3}/u;
/** Digits of two kinds, or without a letter. */
const DIGITS = /^(?=.*\d).*(?!\d)\p{Nd}|^[-\p{Nd}]*$/u;

/** Scripts with names that look completely Latin, and the domains at which they are expected. */
const LOOKALIKES = [
	{
		letters: /^[-\dаысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡ]+$/,
		home: /^(?:\p{Script=Cyrillic}+|bg|by|kg|kz|mk|mn|rs|ru|su|tj|ua|uz)$/u
	},
	{ letters: /^[-\dαικνρυωηοτχγ]+$/, home: /^(?:\p{Script=Greek}+|gr|cy)$/u },
	{ letters: /^[-\dագզէլհյոսւօՙ]+$/, home: /^(?:\p{Script=Armenian}+|am)$/u },
	{ letters: /^[-\dიოყძხჽჿ]+$/, home: /^(?:\p{Script=Georgian}+|ge)$/u },
	{ letters: /^[-\dדוחיןסטה]+$/, home: /^(?:\p{Script=Hebrew}+|il)$/u }
];

/** @param host - as `URL` gives it, with or without a port */
export function toShownHost(host: string): string {
	if (!host.includes('xn--')) return host;
	const [name = '', ...port] = host.split(':');
	const labels = name.split('.');
	const domain = decodeLabel(labels.at(-1) ?? '');
	return [labels.map((label) => toShownLabel(label, domain)).join('.'), ...port].join(':');
}

function toShownLabel(label: string, domain: string): string {
	const decoded = decodeLabel(label);
	return decoded === label || isClear(decoded, domain) ? decoded : label;
}

function isClear(label: string, domain: string): boolean {
	const isOneScript = TOGETHER.some((scripts) => scripts.test(label));
	if (!isOneScript || [ODD_LATIN, STROKES, MARKS, DIGITS].some((odd) => odd.test(label)))
		return false;
	return LOOKALIKES.every(({ letters, home }) => !letters.test(label) || home.test(domain));
}

/** The label in its own letters; unchanged if it has none, or if these letters are encoded differently. */
function decodeLabel(label: string): string {
	if (!label.startsWith('xn--')) return label;
	const decoded = decodePunycode(label.slice(4));
	if (decoded === undefined || !URL.canParse(`https://${decoded}.example`)) return label;
	return new URL(`https://${decoded}.example`).hostname === `${label}.example` ? decoded : label;
}

const [BASE, T_MIN, T_MAX, SKEW, DAMP] = [36, 1, 26, 38, 700];

/** @see RFC 3492, §6.2 */
function decodePunycode(text: string): string | undefined {
	const dash = text.lastIndexOf('-');
	const points = Array.from(text.slice(0, Math.max(0, dash)), (letter) => letter.charCodeAt(0));
	let [point, at, bias] = [128, 0, 72];
	for (let read = dash + 1; read < text.length;) {
		const before = at;
		for (let weight = 1, k = BASE; ; k += BASE) {
			const digit = Number.parseInt(text.charAt(read++), BASE);
			// Letters count from 0, digits follow; `parseInt` has the opposite order.
			const value = digit < 10 ? digit + 26 : digit - 10;
			at += value * weight;
			if (!(at < 2 ** 31)) return undefined; // or not a digit
			const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
			if (value < threshold) break;
			weight *= BASE - threshold;
		}
		bias = adapt(at - before, points.length + 1, before === 0);
		point += Math.floor(at / (points.length + 1));
		at %= points.length + 1;
		if (point > 0x10ffff) return undefined;
		points.splice(at++, 0, point);
	}
	return String.fromCodePoint(...points);
}

function adapt(delta: number, count: number, isFirst: boolean): number {
	let rest = Math.floor(delta / (isFirst ? DAMP : 2));
	rest += Math.floor(rest / count);
	let k = 0;
	for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
	return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
