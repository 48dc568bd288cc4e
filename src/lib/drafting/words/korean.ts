/** Korean. Data only; see ./language-words.ts. */
import type { LanguageWords } from './language-words';

export const KOREAN: LanguageWords = {
	lang: 'ko',
	isSpaced: false,
	abbreviations: '',
	dates: {
		isCased: false,
		months: {
			'1월': 1,
			'2월': 2,
			'3월': 3,
			'4월': 4,
			'5월': 5,
			'6월': 6,
			'7월': 7,
			'8월': 8,
			'9월': 9,
			'10월': 10,
			'11월': 11,
			'12월': 12
		},
		weekdays: { 월요일: 1, 화요일: 2, 수요일: 3, 목요일: 4, 금요일: 5, 토요일: 6, 일요일: 7 },
		days: { 오늘: 0, 어제: -1, 어젯밤: -1, 그제: -2, 그저께: -2, 내일: 1, 모레: 2 },
		which: {
			지난: -1,
			지난해: -1,
			작년: -1,
			재작년: -2,
			이번: 0,
			올해: 0,
			금년: 0,
			이: 0,
			다음: 1,
			내년: 1,
			오는: 1
		},
		units: {
			일: 'day',
			주: 'week',
			주일: 'week',
			주말: 'weekend',
			개월: 'month',
			달: 'month',
			년: 'year',
			해: 'year'
		},
		numbers: { 한: 1, 두: 2, 세: 3, 네: 4, 다섯: 5, 여섯: 6 },
		parts: {
			noon: '(?:\\(현지 ?시간\\))?(?: ?(?:오전|오후|새벽|아침|저녁|밤|낮)(?: ?\\d{1,2}시(?: ?\\d{1,2}분)?(?:께|쯤|경)?)?)?',
			to: '(?:부터 ?| ?[~∼〜-] ?|에서 ?)',
			whole: '(?! ?(?:간|동안|째|만에|여간|이내|가량|연속|후))'
		},
		forms: [
			{ name: 'day, month and year', pattern: '{year}년 ?{month} ?{day}일{whole}{noon}' },
			{
				name: 'day of a month of another year',
				pattern: '(?<whichYear>지난해|작년|올해|내년) ?{month} ?{day}일{whole}{noon}'
			},
			{
				name: 'day of a month',
				pattern: '(?:(?<which>지난|오는|이번) ?)?{month} ?{day}일{whole}{noon}'
			},
			{
				name: 'range of days',
				pattern: '(?:{year}년 ?)?{month} ?{day}일?{to}(?:{lastMonth} ?)?{lastDay}일(?:까지)?'
			},
			{ name: 'range of years', pattern: '{year}년?{to}{lastYear}년(?:까지)?' },
			{ name: 'month and year', pattern: '{year}년 ?{month}(?: ?(?:초|중순|말|하순|상순))?' },
			{
				name: 'month of another year',
				pattern: '(?<whichYear>지난해|작년|올해|내년|재작년) ?{month}(?: ?(?:초|중순|말|하순))?'
			},
			{
				name: 'day alone',
				pattern:
					'(?:(?<which>지난|오는|이번) ?)?(?<!월 ?|년 ?|[.,])(?<![가-힣])(?:이달 ?)?{day}일{whole}{noon}'
			},
			{
				name: 'month',
				pattern:
					'(?:(?<which>지난|오는|이번) ?)?{month}(?: ?(?:초|중순|말|하순))?(?=에|부터|까지|의|,| |$)'
			},
			{
				name: 'relative day',
				pattern: '(?<![가-힣]){dayword}(?: ?(?:오전|오후|새벽|아침|저녁|밤|낮))?'
			},
			{
				name: 'relative unit',
				pattern:
					'(?<![가-힣])(?<which>지난|이번|다음|이) ?(?<unit>주말|주|달)(?![가-힣]*(?:년|일))(?=에|의|부터|까지|,|\\s|$)'
			},
			{ name: 'last, this or next year', pattern: '(?<whichYear>지난해|작년|올해|내년)' },
			{ name: 'so long ago', pattern: '(?:약 ?)?{n} ?{unit} ?전', turn: 'past' },
			{
				name: 'weekday',
				pattern:
					'(?:(?<which>지난|이번|다음|오는) ?(?:주 ?)?)?{weekday}(?: ?(?:오전|오후|새벽|아침|저녁|밤))?'
			},
			{
				name: 'decade or century',
				pattern: '(?<plain>[12]\\d\\d0년대|\\d{1,2}세기)(?: ?(?:초반?|중반|후반|말))?'
			},
			{ name: 'season', pattern: '(?<plain>[12]\\d{3}년 ?(?:봄|여름|가을|겨울))' },
			{ name: 'year with its era', pattern: '(?<plain>기원전 ?\\d{1,4}년)' },
			{ name: 'about a year', pattern: '(?<plain>[12]\\d{3}년 ?(?:경|무렵|쯤))' },
			{ name: 'year', pattern: '{year}년(?:도)?{whole}(?! ?이후)' }
		],
		clock: {
			at: '(?!)',
			about: '(?:께|쯤|경|무렵)',
			forms: [
				'(?:(?<half>오전|오후|새벽|아침|저녁|밤|낮) ?)?{hour}시(?! ?간)(?: ?(?<minute>\\d{1,2})분(?! ?간))?'
			],
			halves: {
				오전: 'am',
				오후: 'pm',
				새벽: 'morning',
				아침: 'morning',
				낮: 'noon',
				저녁: 'afternoon',
				밤: 'night'
			},
			zones: { 현지시간: '', '현지 시간': '', 한국시간: 'Asia/Seoul', '한국 시간': 'Asia/Seoul' },
			isTwelveHour: true
		},
		notAfter: /(?:매년|매주|매달|매월|총|약) ?$/u,
		notBefore: /^(?: ?(?:퍼센트|명|원|달러|미터|킬로미터)|생(?![가-힣])|%)/u
	},
	tense: {
		past: /[가-힣](?:했다|하였다|였다|았다|었다|됐다|되었다|렸다|졌다|갔다|왔다|났다|쳤다|했으며|했고|됐고|했지만|한 뒤|했던|했으나)/gu,
		future: /예정|계획|할 것|될 것|열릴|시작될|오는 |앞두고|다음 달|다음 주|내년|할 방침|겠다/gu,
		clauseEnd: /;/u,
		isVerbLast: true
	},
	speech: {
		say: '말했|말하|밝혔|밝히|강조했|언급했|전했|덧붙였|설명했|주장했|비판했|표명|표했|답했|토로했|지적했|촉구했|호소했|썼|적었|반박했|경고했|요구했|약속했|평가했|발표했|보도했|인정했|당부했|외쳤|호평했|다짐했|사과했|반응했',
		accordingTo: '에 따르면|에 의하면',
		tell: '',
		toWhom: '',
		quote: '인용',
		pronouns: { 그: 'he', 그녀: 'she', 그들: 'they' },
		role: '대통령|총리|장관|차관|대표|의원|위원장|위원|대변인|시장|도지사|지사|청장|총장|회장|사장|교수|박사|변호사|판사|검사|감독|선수|기자|작가|국장|실장|본부장|원장|소장|이사장|총재|비서관|수석|부총리|국왕|여왕|교황|주교|대사|사령관|농민|씨|군|양',
		honorifics: '씨|님',
		organisation:
			'당|부|청|원|위원회|정부|경찰|검찰|대학|대학교|병원|회사|협회|연맹|법원|국회|은행|신문|통신|방송|기구|재단|군',
		outlet: '통신|신문|일보|방송|뉴스|타임스|포스트|언론|AFP|AP|로이터|CNN|BBC|KBS|MBC|SBS|YTN',
		frames: [
			{
				name: 'speaker before the quote, verb behind',
				side: 'both',
				before:
					'(?:^|[.!?”"] ?|[,，] ?)(?<subject>[^,.”“"]{1,45}?)(?:은|는|이|가|도|께서)(?:[ ,]+(?<rest>[^“”"]*))?$',
				after:
					'^(?:이라고|라고|고|며|면서|이라며|라며|다며|이라면서|라면서|이라는|라는|는|이라|라|하고|등|는 등)'
			},
			{
				name: 'speaker and verb behind the quote',
				side: 'after',
				after:
					'^(?:이라고|라고|고|며|면서|이라며|라며)?,? ?(?<subject>[^,.”“"]{1,40}?)(?:은|는|이|가)\\s.{0,40}(?:{say})'
			},
			{
				name: 'according to',
				side: 'both',
				before: '(?:^|[,.] ?)(?<subject>[^,.”“"]{1,40}?)(?:에 따르면|에 의하면),?.{0,40}$',
				after: '^(?:이라고|라고|고|며|는)'
			}
		],
		mention: '(?:^|[.!?] )(?<subject>[^,.”“"]{1,40}?)(?:은|는|이|가)\\s[^.]{0,120}(?:{say})',
		hearer:
			'(?<to>[^\\s,]+(?: ?(?:통신|신문|방송|일보|뉴스))?)(?:에|에게|와의 인터뷰에서|과의 인터뷰에서|와 인터뷰에서|과 인터뷰에서)(?:\\s|$)',
		nameFirst: true
	}
};
