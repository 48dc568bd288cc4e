/** English. Data only; see ./language-words.ts. */
import { ENGLISH_SPEECH } from './english-speech';
import type { LanguageWords } from './language-words';

export const ENGLISH: LanguageWords = {
	lang: 'en',
	isSpaced: true,
	abbreviations:
		'mr|mrs|ms|dr|prof|st|gen|col|lt|sgt|capt|maj|cmdr|adm|sen|rep|gov|pres|rev|hon|jr|sr|inc|ltd|co|corp|no|vs|etc|fig|approx|ca|cf|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|e.g|i.e|u.s|u.k|u.n|d.c|dept|univ|ave|mt|polit|est',
	dates: {
		isCased: true,
		months: {
			january: 1,
			february: 2,
			march: 3,
			april: 4,
			may: 5,
			june: 6,
			july: 7,
			august: 8,
			september: 9,
			october: 10,
			november: 11,
			december: 12,
			jan: 1,
			feb: 2,
			mar: 3,
			apr: 4,
			jun: 6,
			jul: 7,
			aug: 8,
			sep: 9,
			sept: 9,
			oct: 10,
			nov: 11,
			dec: 12
		},
		weekdays: {
			monday: 1,
			tuesday: 2,
			wednesday: 3,
			thursday: 4,
			friday: 5,
			saturday: 6,
			sunday: 7,
			mon: 1,
			tue: 2,
			tues: 2,
			wed: 3,
			thu: 4,
			thur: 4,
			thurs: 4,
			fri: 5,
			sat: 6,
			sun: 7
		},
		days: {
			today: 0,
			tonight: 0,
			'this morning': 0,
			'this afternoon': 0,
			'this evening': 0,
			yesterday: -1,
			'last night': -1,
			'the day before yesterday': -2,
			tomorrow: 1,
			'the day after tomorrow': 2
		},
		which: {
			last: -1,
			this: 0,
			next: 1,
			'the coming': 1,
			'of this': 0,
			'of last': -1,
			'of next': 1,
			'the same': 0,
			previous: -1
		},
		units: {
			day: 'day',
			days: 'day',
			week: 'week',
			weeks: 'week',
			weekend: 'weekend',
			month: 'month',
			months: 'month',
			year: 'year',
			years: 'year'
		},
		numbers: {
			a: 1,
			an: 1,
			one: 1,
			two: 2,
			three: 3,
			four: 4,
			five: 5,
			six: 6,
			seven: 7,
			eight: 8,
			nine: 9,
			ten: 10,
			eleven: 11,
			twelve: 12,
			thirteen: 13,
			fourteen: 14,
			fifteen: 15,
			twenty: 20,
			thirty: 30,
			forty: 40,
			fifty: 50
		},
		parts: {
			on: '(?:(?:late |early |earlier )?(?:on|from|until|till|through|for) (?:the )?|(?:early|late|earlier) )?',
			nth: '(?:st|nd|rd|th)?',
			in: '(?:(?:early |late |earlier |later )?(?:in|during|throughout|since|by|from|until|till|of|for|at) (?:the )?)',
			part: '(?:(?:very )?(?:early|late|mid|middle|end|beginning|start)[- ]?(?:in |of )?(?:the )?)',
			noon: "(?:['’]s)?(?: (?:early |late |mid-?)?(?:morning|afternoon|evening|night|noon|midday|dawn))?",
			to: '(?: ?[-–—] ?| (?:to|through|until|till|and) )',
			about: '(?<about>about|around|circa|approximately|roughly)'
		},
		forms: [
			{
				name: 'day, month and year',
				pattern: '{on}(?:{weekday}{noon},? (?:the )?)?{day}{nth}(?: of)? {month}\\.?,? {year}'
			},
			{
				name: 'day, month and year',
				pattern: '{on}(?:{weekday}{noon},? )?{month}\\.? {day}{nth},? {year}'
			},
			{
				name: 'day of a month',
				pattern:
					'(?:at the (?:end|beginning|start) of the month )?{on}(?:{weekday}{noon},? (?:the )?)?{month}\\.? {day}{nth}(?:,? {whichYear} year)?'
			},
			{
				name: 'day of a month',
				pattern:
					'{on}(?:{weekday}{noon},? (?:the )?)?{day}{nth}(?: of)? {month}(?:,? {whichYear} year)?'
			},
			{ name: 'about a day', pattern: '(?:on )?{about} {month} {day}{nth}(?:,? {year})?' },
			{
				name: 'range of days',
				pattern:
					'(?:(?:from|between|on) )?{month}\\.? {day}{nth}{to}(?:{lastMonth}\\.? )?{lastDay}{nth}(?:,? {year})?'
			},
			{
				name: 'range of days',
				pattern:
					'(?:(?:from|between|on) )?{day}{nth}(?: {month})?{to}{lastDay}{nth}(?: of)? {lastMonth}(?:,? {year})?'
			},
			{
				name: 'range of months',
				pattern: '(?:(?:from|between) )?{month}\\.?(?:,? {year})?{to}{lastMonth}\\.?,? {lastYear}'
			},
			{ name: 'range of months', pattern: '(?:from|between) {month}{to}{lastMonth}' },
			{
				name: 'range of years',
				pattern: '(?:from|between|in|during) (?:the years )?{year}{to}{lastYear}'
			},
			{ name: 'month and year', pattern: '{in}?{part}?{month}\\.?,?(?: of)? {year}' },
			{ name: 'month of another year', pattern: '{in}?{part}?{month},? {whichYear} year' },
			{ name: 'month', pattern: '{in}{part}?{month}' },
			{ name: 'month', pattern: '{part}{month}' },
			{ name: 'last, this or next month by name', pattern: '(?:in |during )?{which} {month}' },
			{
				name: 'relative day',
				pattern: "{dayword}(?:['’]s)?(?: (?:morning|afternoon|evening|night))?"
			},
			{
				name: 'relative unit',
				pattern:
					"(?:(?:early|late|earlier|later|in|during|at the (?:end|beginning|start) of|by the end of) )?{which} (?<unit>week|weekend|month|year)(?:['’]s)?"
			},
			{
				name: 'so long ago',
				pattern: '(?:(?:about|around|some|roughly) )?{n} {unit} (?:ago|earlier today)',
				turn: 'past'
			},
			{
				name: 'range of weekdays',
				pattern: '(?:from|between) {weekday} (?:to|until|till|through|and) {untilWeekday}'
			},
			{
				name: 'weekday',
				pattern: '{on}(?:the (?:night|evening|morning) of )?(?:{which} )?{weekday}{noon}'
			},
			{
				name: 'night between two weekdays',
				pattern:
					'(?:(?:on|in) )?(?:the )?night (?:of|from|between) {weekday} (?:to|and) {lastWeekday}'
			},
			{
				name: 'decade or century',
				pattern:
					'(?:(?:in|during|from|since|by|until) )?(?:the )?{part}?(?<plain>(?:[12]\\d\\d0s|[12]?\\d(?:st|nd|rd|th)[ -]century(?: (?:BC|BCE|AD|CE))?))'
			},
			{
				name: 'season',
				pattern:
					'(?:(?:in|during|by|since) )?(?:the )?{part}?(?<plain>(?:spring|summer|autumn|fall|winter) (?:of )?[12]\\d{3})'
			},
			{
				name: 'quarter or half',
				pattern:
					'(?:(?:in|during|by) )?(?:the )?(?<plain>(?:first|second|third|fourth) (?:quarter|half) of [12]\\d{3})'
			},
			{
				name: 'year with its era',
				pattern:
					'(?:(?:in|about|around|by|since) )?(?:the year )?(?<plain>(?:(?:c\\.|ca\\.|circa) ?)?(?:\\d{1,5} ?(?:BC|BCE|B\\.C\\.|AD|CE)|AD ?\\d{1,4}))'
			},
			{
				name: 'about a year',
				pattern: '(?:in |from )?(?<plain>(?:(?:c\\.|ca\\.) ?|(?:circa|about|around) )[12]\\d{3})'
			},
			{
				name: 'year',
				pattern:
					'(?:early |late |later |earlier )?(?:in|during|throughout|until|of|around) {part}?(?:the year )?{year}'
			},
			{ name: 'year', pattern: '{part}{year}' },
			{ name: 'day in numbers', pattern: '(?:on )?{year}-(?<monthNumber>\\d\\d)-{day}' }
		],
		clock: {
			at: '[Aa]t',
			about: '(?:[Aa]t )?(?:[Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly)',
			forms: [
				'{hour}(?:[:.]{minute})? ?(?<half>[AaPp]\\.? ?[Mm](?:\\.|(?!\\p{L})))',
				'{hour}:{minute}(?: (?<hours>hours|hrs)| in the (?<half>morning|afternoon|evening))?',
				'(?<hour>[0-2]\\d){minute}(?= ?(?:GMT|UTC|Z|hours|hrs)(?!\\p{L}))(?: ?(?<hours>hours|hrs))?'
			],
			halves: {
				am: 'am',
				pm: 'pm',
				morning: 'morning',
				afternoon: 'afternoon',
				evening: 'afternoon',
				tonight: 'afternoon',
				night: 'night'
			},
			zones: {
				'local time': '',
				'Eastern Time': 'America/New_York',
				'London time': 'Europe/London',
				'Moscow time': 'Europe/Moscow',
				MSK: 'Europe/Moscow',
				'Kyiv time': 'Europe/Kiev',
				'Beijing time': 'Asia/Shanghai'
			},
			isTwelveHour: true
		},
		notAfter:
			/(?:\b(?:every|each|most|many|some|other|all|another|any|a|per|alternate|black|good|super|ash|palm|easter|cyber|bloody|holy|than|for the|over the|of the|within the|windows|office)\s|[$€£])$/i,
		notBefore:
			/^(?: ?(?:prayers|night football|night live|times|telegraph|mail|herald|per ?cent|people|cases|troops|dollars|euros|km|metres|meters|feet|miles)\b| ?%|,\d{3})/i
	},
	tense: {
		past: /(?<![\p{L}'’-])(?:(?!(?:need|indeed|speed|hundred|sacred|naked|exceed|proceed|succeed)\b)\p{Ll}{2,}ed|was|were|had|did|said|told|met|held|began|took|came|went|won|lost|made|gave|left|led|fell|rose|became|saw|knew|thought|brought|bought|caught|taught|fought|sought|built|sent|spent|kept|felt|found|got|grew|drew|flew|threw|wrote|spoke|broke|chose|drove|ran|sat|stood|understood|struck|sank|swam|sang|wore|tore|swore|paid|laid|read out|set out|shot|hit|cut off|put|quit|shut down|burst|spread|bore|beat|bit|blew|dealt|dug|ate|froze|hid|hung|lit|rode|rang|shook|shone|slid|slept|sold|stole|swept|woke|wound|withdrew|overthrew|underwent|has been|have been|died|been)(?![\p{L}])/gu,
		future:
			/(?<![\p{L}])(?:will|shall|would|won['’]t|(?:is|are|was|were|be|been|being)(?: \p{Ll}+ly| also| now| still)? (?:expected|scheduled|due|set|slated|planned|supposed|likely|about|going|to)(?= )|plans? to|planning to|aims? to|hopes? to|intends? to|pledged to|vowed to|expected to|scheduled (?:to|for)|due (?:to|on|in|for)|slated (?:to|for)|to be held|to take place|upcoming|ahead of|in preparation for|prepar(?:e|es|ing) for|takes? place|begins|starts|kicks? off|concludes|launches|opens|closes|expires|faces? off|planned|prior to)(?![\p{L}])/gu,
		clauseEnd: /;/u
	},
	speech: ENGLISH_SPEECH
};
