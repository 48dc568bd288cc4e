/** Chinese. Data only; see ./language-words.ts. */
import type { LanguageWords } from './language-words';

export const CHINESE: LanguageWords = {
	lang: 'zh',
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
			'12月': 12,
			一月: 1,
			二月: 2,
			三月: 3,
			四月: 4,
			五月: 5,
			六月: 6,
			七月: 7,
			八月: 8,
			九月: 9,
			十月: 10,
			十一月: 11,
			十二月: 12
		},
		weekdays: {
			星期一: 1,
			星期二: 2,
			星期三: 3,
			星期四: 4,
			星期五: 5,
			星期六: 6,
			星期日: 7,
			星期天: 7,
			周一: 1,
			周二: 2,
			周三: 3,
			周四: 4,
			周五: 5,
			周六: 6,
			周日: 7,
			週一: 1,
			週二: 2,
			週三: 3,
			週四: 4,
			週五: 5,
			週六: 6,
			週日: 7,
			礼拜一: 1,
			礼拜二: 2,
			礼拜三: 3,
			礼拜四: 4,
			礼拜五: 5,
			礼拜六: 6,
			礼拜天: 7,
			礼拜日: 7
		},
		days: {
			今天: 0,
			今日: 0,
			今晨: 0,
			今早: 0,
			今晚: 0,
			昨天: -1,
			昨日: -1,
			昨晚: -1,
			昨夜: -1,
			前天: -2,
			明天: 1,
			明日: 1,
			后天: 2,
			後天: 2
		},
		which: {
			去年: -1,
			前年: -2,
			今年: 0,
			本年: 0,
			明年: 1,
			上: -1,
			上个: -1,
			上個: -1,
			这: 0,
			这个: 0,
			這個: 0,
			本: 0,
			下: 1,
			下个: 1,
			下個: 1
		},
		units: {
			天: 'day',
			日: 'day',
			周: 'week',
			週: 'week',
			星期: 'week',
			周末: 'weekend',
			週末: 'weekend',
			月: 'month',
			个月: 'month',
			個月: 'month',
			年: 'year'
		},
		numbers: {
			一: 1,
			两: 2,
			兩: 2,
			二: 2,
			三: 3,
			四: 4,
			五: 5,
			六: 6,
			七: 7,
			八: 8,
			九: 9,
			十: 10
		},
		parts: {
			noon: '(?:当天|當天)?(?:(?:的)?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚間|晚|深夜|夜间|午夜)(?:\\d{1,2}[时時点點](?:\\d{1,2}分)?(?:许|左右)?)?)?',
			to: '(?:至|到|－|—|–|-|~|～)',
			ri: '[日号號]',
			about: '(?<about>左右|前后|前後|前後)'
		},
		forms: [
			{
				name: 'day, month and year',
				pattern: '(?:公元)?{year}年{month}{day}{ri}(?:[（(][^）)]{1,6}[）)])?{noon}'
			},
			{
				name: 'weekday and day of a month',
				pattern: '(?:(?:本|这|上)?{weekday}) ?[（(](?:{year}年)?{month}{day}{ri}[）)]{noon}'
			},
			{
				name: 'day of a month of another year',
				pattern: '(?<whichYear>去年|今年|明年|前年){month}{day}{ri}{noon}'
			},
			{ name: 'about a day', pattern: '{month}{day}{ri}{about}' },
			{ name: 'day of a month', pattern: '{month}{day}{ri}(?:[（(][^）)]{1,6}[）)])?{noon}' },
			{
				name: 'range of days',
				pattern: '(?:{year}年)?{month}{day}{ri}?{to}(?:{lastMonth})?{lastDay}{ri}'
			},
			{ name: 'range of months', pattern: '{year}年{month}{to}(?:{lastYear}年){lastMonth}' },
			{ name: 'range of years', pattern: '(?:从|從|自)?{year}年?{to}{lastYear}年' },
			{ name: 'month and year', pattern: '{year}年{month}(?:份|上旬|中旬|下旬|初|底|末)?' },
			{
				name: 'month of another year',
				pattern: '(?<whichYear>去年|今年|明年|前年){month}(?:份|上旬|中旬|下旬|初|底|末)?'
			},
			{
				name: 'day alone',
				pattern: '(?<![月年\\d.,個个]){day}[日号號](?!间|間|内|內|元|線|线|楼){noon}'
			},
			{
				name: 'month',
				pattern: '(?<![年\\d个個第两三四五六七八九十]){month}(?:份|上旬|中旬|下旬|初|底|末)(?!\\d)'
			},
			{
				name: 'month',
				pattern:
					'(?:在|于|於|自|从|從|早在|，|^){month}(?=，|间|間|的|在|开始|開始|起|[\\p{L}])(?!\\d)'
			},
			{ name: 'relative day', pattern: '{dayword}{noon}' },
			{
				name: 'relative unit',
				pattern:
					'(?<which>上个|上個|这个|這個|本|下个|下個|上|这|下)(?<unit>周末|週末|星期|周|週|月)(?![一二三四五六日天年])'
			},
			{
				name: 'last, this or next year',
				pattern: '(?<whichYear>去年|今年|明年)(?:年?初|年底|年中|以来)?'
			},
			{ name: 'so long ago', pattern: '(?:大?约)?{n}{unit}(?:以)?前', turn: 'past' },
			{ name: 'weekday', pattern: '(?:(?<which>上个?|下个?|本|这个?))?{weekday}{noon}' },
			{
				name: 'decade or century',
				pattern:
					'(?<plain>[12]\\d\\d0年代|(?:公元前)?\\d{1,2}世[纪紀])(?:初期?|中期|中叶|末期?|后期)?'
			},
			{ name: 'season', pattern: '(?<plain>[12]\\d{3}年(?:春季?|夏季?|秋季?|冬季?)天?)' },
			{ name: 'year with its era', pattern: '(?<plain>(?:公元|西元)?前\\d{1,4}年)' },
			{ name: 'about a year', pattern: '(?<plain>(?:大约|约|大約)[12]\\d{3}年)' },
			{
				name: 'year',
				pattern: '(?:公元)?{year}年(?!度|代|来|间|間|以来|以來)(?:初|底|末|年初|年底)?'
			}
		],
		clock: {
			at: '(?!)',
			about: '(?:许|許|左右)',
			forms: [
				'(?:的?(?<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚間|晚))?{hour}[时時点點](?![间間钟鐘])(?:(?<minute>\\d{1,2})分(?![钟鐘]))?',
				'(?:的?(?<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚間|晚))?{hour}[:：]{minute}'
			],
			halves: {
				凌晨: 'morning',
				清晨: 'morning',
				早上: 'morning',
				早晨: 'morning',
				上午: 'morning',
				中午: 'noon',
				下午: 'pm',
				傍晚: 'afternoon',
				晚上: 'night',
				晚间: 'night',
				晚間: 'night',
				晚: 'night'
			},
			zones: {
				当地时间: '',
				當地時間: '',
				北京时间: 'Asia/Shanghai',
				北京時間: 'Asia/Shanghai',
				香港時間: 'Asia/Hong_Kong',
				台北時間: 'Asia/Taipei'
			}
		},
		notAfter: /(?:每年|每月|每周|每逢|约|長達|长达|共)$/u,
		notBefore: /^(?:%|％|人|元|美元|米|公里|届|屆)/u
	},
	tense: {
		past: /(?:已经|已經|已于|已|曾|了|过|完毕|称|说|表示|宣布|发布|發布|签署|簽署|下令|报道|報道|举行了|开始|發生|发生|当选|逝世|去世|抵达|启动|批准|通过)/gu,
		future:
			/(?:将于|將於|将在|將在|将|將|预计|預計|计划|計劃|拟|擬|预定|定于|即将|即將|准备|要在)/gu,
		clauseEnd: /；/u
	},
	speech: {
		say: '说|說|表示|称|稱|指出|认为|認為|强调|強調|写道|寫道|回应|回應|回答|宣布|透露|补充|補充|批评|批評|指责|指責|呼吁|呼籲|警告|承认|承認|否认|否認|解释|解釋|坦言|直言|告诉|告訴|问道|問道|提到|评论|評論|感叹|喊道|声明|重申|敦促|要求|谴责|譴責|形容|描述|描繪|赞扬|主张|主張|建议|建議|反问|質疑|质疑|道',
		accordingTo: '据|根据|根據|按照',
		tell: '',
		toWhom: '',
		quote: '援引|引述|引用',
		pronouns: { 他: 'he', 她: 'she', 他们: 'they', 它: 'it', 其: 'he' },
		role: '总统|總統|总理|總理|首相|主席|部长|部長|外长|外長|国务卿|發言人|发言人|市长|市長|州长|省长|议员|議員|委员长|书记|書記|大使|司令|教授|博士|律师|律師|法官|检察官|教练|教練|球员|记者|記者|作家|局长|局長|所长|院长|院長|主任|董事长|首席执行官|总裁|經理|经理|国王|國王|女王|教皇|主教|专家|專家|学者|學者|分析师|研究员|研究員|宇航员|先生|女士|创始人',
		honorifics: '先生|女士',
		organisation:
			'党|黨|部|局|院|委员会|委員會|政府|警方|大学|大學|医院|公司|协会|協會|法院|国会|議會|议会|银行|日报|通讯社|通訊社|电视台|组织|組織|基金会|军|集团',
		outlet:
			'通讯社|通訊社|新华社|新華社|路透社|法新社|美联社|美聯社|中新网|中新社|中央社|共同社|塔斯社|韩联社|朝中社|日报|日報|时报|時報|晚报|晚報|新闻网|新聞網|电视台|電視台|电台|電台|之音|周刊|週刊|杂志|媒体|BBC|CNN|央视',
		frames: [
			{
				name: 'relay quotes somebody',
				side: 'before',
				before:
					'(?:^|[。；，、])?(?<via>[^。，；、“”]{1,20}?)?(?:援引|引述|引用)(?<subject>[^。，；“”]{1,40}?)(?:的话|的話|的说法)?(?:说|說|报道|報道|称|稱|表示|指出)?[：:，,]?\\s*$'
			},
			{
				name: 'speaker and verb before the quote',
				side: 'before',
				before:
					'(?:^|[。；，！？”」] ?)(?<subject>[^。，；！？“”「」]{1,60}?)(?:也|还|並|并|则|則|又|再次|进一步|公开|在会上)?(?:{say})(?:[^。；“”「」]{0,40}?)[：:，,]?\\s*$'
			},
			{
				name: 'speaker and verb behind the quote',
				side: 'after',
				after: '^[，,。]?\\s?(?<subject>[^。，；！？“”「」]{1,30}?)(?:{say})'
			}
		],
		mention: '(?:^|[。；，！？])(?<subject>[^。，；！？“”]{2,40}?)(?:{say})',
		hearer:
			'(?:对|對|向|告诉|告訴|接受)(?<to>[^。，；“”对向]{1,20}?)(?:采访|採訪|专访|專訪|记者|記者)?(?:时|時)?(?:{say}|$|采访|，)',
		nameFirst: false
	}
};
