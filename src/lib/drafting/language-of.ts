/** The language of a text, of those that the engine knows: by its script, then by its most frequent words. Pure. */

const SCRIPTS: readonly (readonly [lang: string, letters: RegExp])[] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['ko', /\p{Script=Hangul}/gu],
	['zh', /\p{Script=Han}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['uk', /[іїєґ]/giu],
	['ru', /\p{Script=Cyrillic}/gu]
];
/** So much of a text is in a script that decides. */
const ENOUGH = 0.03;
const FREQUENT: Readonly<Record<string, RegExp>> = {
	en: /\b(?:the|and|of|to|in|was|is|that|said|for|on|with)\b/gi,
	de: /\b(?:der|die|und|das|den|von|zu|ist|mit|dem|nicht|ein|eine|im)\b/gi,
	fr: /\b(?:le|la|les|et|des|du|est|une|que|dans|pour|qui|sur|au)\b/gi,
	es: /\b(?:el|la|los|las|y|de|que|del|en|una|por|con|para|se)\b/gi
};
const SAMPLE = 5000;

export function languageOf(text: string): string {
	const sample = text.slice(0, SAMPLE);
	const letters = sample.match(/\p{L}/gu)?.length ?? 1;
	const script = SCRIPTS.find(([, form]) => (sample.match(form)?.length ?? 0) / letters > ENOUGH);
	if (script) return script[0];
	const counts = Object.entries(FREQUENT).map(([lang, form]) => ({
		lang,
		count: sample.match(form)?.length ?? 0
	}));
	return counts.reduce((best, one) => (one.count > best.count ? one : best)).lang;
}
