/** All languages that the engine knows. Pure. */
import { ARABIC } from './arabic';
import { CHINESE } from './chinese';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { JAPANESE } from './japanese';
import { KOREAN } from './korean';
import { RUSSIAN } from './russian';
import { SPANISH } from './spanish';
import { UKRAINIAN } from './ukrainian';
import type { LanguageWords } from './language-words';

export const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
	en: ENGLISH,
	de: GERMAN,
	fr: FRENCH,
	es: SPANISH,
	ru: RUSSIAN,
	uk: UKRAINIAN,
	ko: KOREAN,
	ja: JAPANESE,
	zh: CHINESE,
	ar: ARABIC
};

/** Undefined: the engine has no words of this language. @param lang - `en`, `zh-Hans` */
export function wordsOf(lang: string): LanguageWords | undefined {
	const [base = ''] = lang.toLowerCase().split('-');
	return Object.hasOwn(LANGUAGES, base) ? LANGUAGES[base] : undefined;
}
