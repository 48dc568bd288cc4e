/**
 * Numbers of centuries in words as figures: “the sixteenth century” is the 16th century. Works on folded text
 * (./fold.ts).
 * Pure. See ../SPEC.md §P5.
 */
import { fold } from './fold';

const ENGLISH =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
		' '
	);
const ARABIC = fold(
	'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|الثالث عشر|الرابع عشر|الخامس عشر|السادس عشر|السابع عشر|الثامن عشر|التاسع عشر|العشرين|الحادي والعشرين'
).split('|');
/** 一 to 二十一. */
const CHINESE = ['', '十', '二十'].flatMap((tens) =>
	['', ...'一 二 三 四 五 六 七 八 九'.split(' ')].map((unit) => `${tens}${unit}`)
);

const ENGLISH_CENTURY = /\b([a-z]+(?:-first)?)(?=[ -]c(?:entury|\.))/g;
const ARABIC_CENTURY = new RegExp(
	`(?<=القرن )(?:${[...ARABIC].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
	'gu'
);
const CHINESE_CENTURY = /[一二三四五六七八九十]{1,3}(?= ?世[紀纪])/g;

/** The same text with figures in its centuries. */
export function withFigures(text: string): string {
	return text
		.replaceAll(ENGLISH_CENTURY, (word) => {
			const number = ENGLISH.indexOf(word) + 1;
			return number === 0 ? word : `${number}th`;
		})
		.replaceAll(ARABIC_CENTURY, (word) => String(ARABIC.indexOf(word) + 1))
		.replaceAll(CHINESE_CENTURY, (word) => {
			const number = CHINESE.indexOf(word);
			return number < 1 ? word : String(number);
		})
		.replaceAll(/(?<=\dth)-(?=century)/g, ' ');
}
