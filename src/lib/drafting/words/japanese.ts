/** Japanese. Data only; see ./language-words.ts. */
import type { LanguageWords } from './language-words';

export const JAPANESE: LanguageWords = {
	lang: 'ja',
	isSpaced: false,
	abbreviations: '',
	dates: {
		isCased: false,
		months: {
			'1月': 1,
			'2月': 2,
			'3月': 3,
			'4月': 4,
			'5月': 5,
			'6月': 6,
			'7月': 7,
			'8月': 8,
			'9月': 9,
			'10月': 10,
			'11月': 11,
			'12月': 12
		},
		weekdays: {
			月曜日: 1,
			火曜日: 2,
			水曜日: 3,
			木曜日: 4,
			金曜日: 5,
			土曜日: 6,
			日曜日: 7,
			月曜: 1,
			火曜: 2,
			水曜: 3,
			木曜: 4,
			金曜: 5,
			土曜: 6,
			日曜: 7
		},
		days: {
			今日: 0,
			きょう: 0,
			本日: 0,
			今朝: 0,
			今夜: 0,
			昨日: -1,
			きのう: -1,
			昨夜: -1,
			昨晩: -1,
			一昨日: -2,
			おととい: -2,
			明日: 1,
			あす: 1,
			明後日: 2,
			あさって: 2
		},
		which: {
			昨年: -1,
			去年: -1,
			一昨年: -2,
			今年: 0,
			ことし: 0,
			本年: 0,
			来年: 1,
			先: -1,
			今: 0,
			来: 1
		},
		units: {
			日: 'day',
			週: 'week',
			週間: 'week',
			週末: 'weekend',
			か月: 'month',
			ヶ月: 'month',
			カ月: 'month',
			ヵ月: 'month',
			月: 'month',
			年: 'year'
		},
		numbers: { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
		parts: {
			noon: '(?:[（(][月火水木金土日](?:曜日?)?(?:・祝)?[）)])?(?:(?:の)?(?:午前|午後|未明|早朝|朝|昼|夕方|夕|夜|深夜)(?:\\d{1,2}時(?:\\d{1,2}分)?(?:ごろ|頃)?)?)?',
			to: '(?:から|[~〜～−–-])',
			whole: '(?!間|目|ぶり|以内|連続|後|余り)'
		},
		forms: [
			{
				name: 'day, month and year',
				pattern: '{year}年(?:[（(][^）)]{1,8}[）)])?{month}{day}日{whole}{noon}'
			},
			{
				name: 'day of a month of another year',
				pattern: '(?<whichYear>昨年|去年|今年|ことし|来年){month}{day}日{whole}{noon}'
			},
			{ name: 'day of a month', pattern: '{month}{day}日{whole}{noon}' },
			{
				name: 'range of days',
				pattern: '(?:{year}年)?{month}{day}日?{to}(?:{lastMonth})?{lastDay}日(?:まで)?'
			},
			{ name: 'range of years', pattern: '{year}年?{to}{lastYear}年(?:まで)?' },
			{ name: 'month and year', pattern: '{year}年{month}(?:上旬|中旬|下旬|初め|末)?' },
			{
				name: 'month of another year',
				pattern: '(?<whichYear>昨年|去年|今年|ことし|来年){month}(?:上旬|中旬|下旬|初め|末)?'
			},
			{ name: 'day alone', pattern: '(?<![月年\\d.,]){day}日{whole}{noon}' },
			{
				name: 'month',
				pattern: '(?<![年\\d]){month}(?:上旬|中旬|下旬|初め|末)?(?=に|の|から|まで|、|以降|$)'
			},
			{ name: 'relative day', pattern: '{dayword}(?:(?:の)?(?:午前|午後|未明|朝|夕方|夜))?' },
			{ name: 'relative unit', pattern: '(?<which>先|今|来)(?<unit>週末|週|月)(?!曜|間|号)' },
			{
				name: 'last, this or next year',
				pattern: '(?<whichYear>昨年|去年|今年|ことし|来年)(?!度)'
			},
			{ name: 'so long ago', pattern: '(?:約)?{n}{unit}前', turn: 'past' },
			{
				name: 'weekday',
				pattern: '(?:(?<which>先|今|来)週の?)?{weekday}(?:(?:の)?(?:午前|午後|朝|夜))?'
			},
			{
				name: 'decade or century',
				pattern: '(?<plain>[12]\\d\\d0年代|(?:紀元前)?\\d{1,2}世紀)(?:初頭|前半|半ば|後半|末)?'
			},
			{ name: 'season', pattern: '(?<plain>[12]\\d{3}年(?:の)?(?:春|夏|秋|冬))' },
			{ name: 'year with its era', pattern: '(?<plain>紀元前\\d{1,4}年)' },
			{ name: 'about a year', pattern: '(?<plain>[12]\\d{3}年(?:頃|ごろ))' },
			{
				name: 'year',
				pattern:
					'{year}年(?!間|度|代|以来|以降)(?:[（(](?:令和|平成|昭和|大正|明治)\\d{1,2}年[）)])?'
			}
		],
		clock: {
			at: '(?!)',
			about: '(?:ごろ|頃)',
			forms: [
				'(?:の?(?<half>午前|午後|未明|早朝|朝|昼|夕方|夜|深夜))?{hour}時(?!間)(?:(?<minute>\\d{1,2})分(?!間))?'
			],
			halves: {
				午前: 'am',
				午後: 'pm',
				未明: 'morning',
				早朝: 'morning',
				朝: 'morning',
				昼: 'noon',
				夕方: 'afternoon',
				夜: 'night',
				深夜: 'night'
			},
			zones: { 現地時間: '', 日本時間: 'Asia/Tokyo' },
			isTwelveHour: true
		},
		notAfter: /(?:毎年|毎週|毎月|約|計)$/u,
		notBefore: /^(?:%|％|人|円|ドル|メートル|キロ|生まれ)/u
	},
	tense: {
		past: /[ぁ-ん一-龠](?:した|なった|れた|いた|った|んだ|べた|えた|せた|めた|けた|げた|ていた|だった)/gu,
		future:
			/予定|見通し|見込み|する方針|計画|開かれる|始まる|行われる|開催される|だろう|される予定|来年|来月|来週/gu,
		clauseEnd: /;/u,
		isVerbLast: true
	},
	speech: {
		say: '述べ|語っ|話し|話す|言っ|言い|言う|説明し|強調し|指摘し|主張し|批判し|訴え|答え|明らかにし|コメントし|発表し|表明し|伝え|報じ|書い|投稿し|呼びかけ|警告し|否定し|評価し|謝罪し|叫ん|振り返っ|語る|非難し|反論し|回答し|述懐し|たとえ|称し',
		accordingTo: 'によると|によれば',
		tell: '',
		toWhom: '',
		quote: '引用',
		pronouns: { 彼: 'he', 彼女: 'she', 彼ら: 'they', 同氏: 'he', 氏: 'he' },
		role: '首相|総理大臣|総理|大統領|大臣|外相|防衛相|財務相|官房長官|長官|知事|市長|町長|議員|代表|党首|委員長|報道官|会長|社長|教授|博士|弁護士|監督|選手|記者|作家|局長|所長|理事長|総裁|国王|女王|教皇|司教|大使|司令官|氏|さん|飛行士|船長|館長',
		honorifics: '氏|さん|様',
		organisation:
			'党|省|庁|院|委員会|政府|警察|大学|病院|会社|社|協会|連盟|裁判所|国会|銀行|新聞|通信|放送|機構|財団|軍|局',
		outlet: '通信|新聞|放送|テレビ|ニュース|タイムズ|ポスト|紙|AFP|AP|ロイター|CNN|BBC|NHK',
		frames: [
			{
				name: 'speaker before the quote, verb behind',
				side: 'both',
				before:
					'(?:^|[。！？」] ?)(?<subject>[^。「」]{1,60}?)(?:は|が|も)(?:、|,)?(?<rest>[^。「」]*)$',
				after: '^(?:など)?(?:と|との|として|とし|とする|という)'
			},
			{
				name: 'verb behind the quote, speaker after it',
				side: 'after',
				after: '^(?:など)?と(?<subject>[^。「」、]{1,40}?)(?:は|が)(?:[^。「」]{0,20})(?:{say})'
			},
			{
				name: 'according to',
				side: 'both',
				before: '(?:^|[。] ?)(?<subject>[^。「」、]{1,40}?)(?:によると|によれば)、?.{0,40}$',
				after: '^(?:など)?(?:と|との)'
			}
		],
		mention: '(?:^|。)(?<subject>[^。「」、]{1,40}?)(?:は|が)[^。]{0,120}(?:{say})',
		hearer:
			'(?<to>[^。、「」はがで]{1,20}?)(?:に対し(?:て)?|の取材に(?:対し)?|のインタビューで|とのインタビューで|に(?=$|「))',
		nameFirst: true
	}
};
