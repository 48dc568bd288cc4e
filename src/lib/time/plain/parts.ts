/**
 * Words for quarters and halves of a year, folded (./fold.ts), in the languages of dates. Data only. See ../SPEC.md §P5.
 */
import { fold } from './fold';

export interface PartForm {
	/** With the groups `number` and `year`. */
	readonly form: RegExp;
	/** What the number may be, the first part first. */
	readonly numbers: readonly string[];
}

const YEAR = '(?<year>\\d{4})';
const YEAR_BEHIND = '(?: (?:of|in|de|del|des jahres|من|عام|года?|року))? ';
const DIGITS = ['1', '2', '3', '4'];

/** @param name - what is behind the number, or before it if `numberBehind` */
function partForm(numbers: readonly string[], name: string, isNumberBehind = false): PartForm {
	const folded = numbers.map(fold);
	const number = `(?<number>${folded.join('|')})`;
	const words = isNumberBehind ? `${fold(name)} ${number}` : `${number}${fold(name)}`;
	return {
		form: new RegExp(
			`^(?:the |le |el |la |das |im |в |у )?${words}${YEAR_BEHIND}${YEAR}(?: ?(?:г|года|р|року)\\.?)?$`
		),
		numbers: folded
	};
}

/** The year is first: 2025年第1四半期. */
function yearFirst(numbers: readonly string[], before: string, behind: string): PartForm {
	return {
		form: new RegExp(`^${YEAR} ?[年년]? ?${before}(?<number>${numbers.join('|')})${behind}$`),
		numbers
	};
}

export const QUARTERS: readonly PartForm[] = [
	partForm(DIGITS, '(?:st|nd|rd|th) quarter'),
	partForm(['first', 'second', 'third', 'fourth'], ' quarter'),
	partForm(DIGITS, '\\. ?(?:quartal|viertel|kwartal)'),
	partForm(['erstes', 'zweites', 'drittes', 'viertes'], ' quartal'),
	partForm(DIGITS, '(?:er|re|e|eme|ème|nd)? trimestre'),
	partForm(['premier', 'deuxième', 'troisième', 'quatrième'], ' trimestre'),
	partForm(['primer', 'segundo', 'tercer', 'cuarto'], ' trimestre'),
	partForm(DIGITS, 'trimestre', true),
	partForm(DIGITS, '(?:-?[ийоу]+)? (?:квартал|кв\\.?)'),
	partForm(['i', 'ii', 'iii', 'iv'], ' (?:квартал|кв\\.?|trimestre|quartal)'),
	partForm(['первый', 'второй', 'третий', 'четвертый'], ' квартал'),
	partForm(['перший', 'другий', 'третій', 'четвертий'], ' квартал'),
	partForm(DIGITS, 'الربع', true),
	partForm(['الأول', 'الثاني', 'الثالث', 'الرابع'], 'الربع', true),
	yearFirst(DIGITS, '第?', ' ?(?:四半期|季度|분기)'),
	yearFirst(['一', '二', '三', '四'], '第?', '(?:四半期|季度)')
];

export const HALVES: readonly PartForm[] = [
	partForm(['1', '2'], '(?:st|nd) half'),
	partForm(['first', 'second'], ' half'),
	partForm(['1', '2'], '\\. ?(?:halbjahr|hälfte|halfte)'),
	partForm(['erstes', 'zweites'], ' halbjahr'),
	partForm(['erste', 'zweite'], ' hälfte'),
	partForm(['1', '2'], '(?:er|e|eme|nd|d)? semestre'),
	partForm(['premier', 'second'], ' semestre'),
	partForm(['premier', 'deuxième'], ' semestre'),
	partForm(['première', 'seconde'], ' moitié'),
	partForm(['primer', 'segundo'], ' semestre'),
	partForm(['primera', 'segunda'], ' mitad'),
	partForm(['1', '2'], '(?:-?[еє]+|-?ше|-?ге)? (?:полугодие|півріччя)'),
	partForm(['первое', 'второе'], ' полугодие'),
	partForm(['первая', 'вторая'], ' половина'),
	partForm(['перше', 'друге'], ' півріччя'),
	partForm(['перша', 'друга'], ' половина'),
	partForm(['الأول', 'الثاني'], 'النصف', true),
	yearFirst(['上', '下'], '', '半(?:年|期)'),
	yearFirst(['前', '後'], '', '半'),
	yearFirst(['상', '하'], '', '반기')
];
