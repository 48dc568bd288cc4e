/** German. Data only; see ./language-words.ts. */
import type { LanguageWords } from './language-words';

export const GERMAN: LanguageWords = {
	lang: 'de',
	isSpaced: true,
	abbreviations:
		'dr|prof|st|str|nr|bzw|ca|usw|etc|z. b|z.b|d. h|d.h|u.a|v.a|vgl|abs|bspw|jan|feb|apr|aug|sept|okt|nov|dez|mio|mrd|gest|geb|v. chr|n. chr|chr|inkl|evtl|ggf|hl',
	dates: {
		isCased: true,
		months: {
			januar: 1,
			jänner: 1,
			februar: 2,
			feber: 2,
			märz: 3,
			april: 4,
			mai: 5,
			juni: 6,
			juli: 7,
			august: 8,
			september: 9,
			oktober: 10,
			november: 11,
			dezember: 12,
			jan: 1,
			feb: 2,
			apr: 4,
			aug: 8,
			sep: 9,
			sept: 9,
			okt: 10,
			nov: 11,
			dez: 12
		},
		weekdays: {
			montag: 1,
			dienstag: 2,
			mittwoch: 3,
			donnerstag: 4,
			freitag: 5,
			samstag: 6,
			sonnabend: 6,
			sonntag: 7,
			montagabend: 1,
			dienstagabend: 2,
			mittwochabend: 3,
			donnerstagabend: 4,
			freitagabend: 5,
			samstagabend: 6,
			sonntagabend: 7,
			montagmorgen: 1,
			dienstagmorgen: 2,
			mittwochmorgen: 3,
			donnerstagmorgen: 4,
			freitagmorgen: 5,
			samstagmorgen: 6,
			sonntagmorgen: 7,
			montagnachmittag: 1,
			dienstagnachmittag: 2,
			mittwochnachmittag: 3,
			donnerstagnachmittag: 4,
			freitagnachmittag: 5,
			samstagnachmittag: 6,
			sonntagnachmittag: 7,
			montagvormittag: 1,
			dienstagvormittag: 2,
			mittwochvormittag: 3,
			donnerstagvormittag: 4,
			freitagvormittag: 5,
			samstagvormittag: 6,
			sonntagvormittag: 7
		},
		days: { heute: 0, gestern: -1, vorgestern: -2, morgen: 1, übermorgen: 2 },
		which: {
			letzten: -1,
			letztem: -1,
			letzter: -1,
			letztes: -1,
			letzte: -1,
			vergangenen: -1,
			vergangener: -1,
			vergangene: -1,
			vergangenes: -1,
			vorigen: -1,
			voriges: -1,
			vorige: -1,
			vorigem: -1,
			diesen: 0,
			diesem: 0,
			dieses: 0,
			dieser: 0,
			diese: 0,
			laufenden: 0,
			nächsten: 1,
			nächstes: 1,
			nächster: 1,
			nächste: 1,
			kommenden: 1,
			kommender: 1,
			kommende: 1,
			kommendes: 1
		},
		units: {
			tag: 'day',
			tage: 'day',
			tagen: 'day',
			woche: 'week',
			wochen: 'week',
			wochenende: 'weekend',
			monat: 'month',
			monats: 'month',
			monate: 'month',
			monaten: 'month',
			jahr: 'year',
			jahres: 'year',
			jahre: 'year',
			jahren: 'year'
		},
		numbers: {
			einem: 1,
			einer: 1,
			zwei: 2,
			drei: 3,
			vier: 4,
			fünf: 5,
			sechs: 6,
			sieben: 7,
			acht: 8,
			neun: 9,
			zehn: 10,
			elf: 11,
			zwölf: 12,
			zwanzig: 20,
			dreißig: 30,
			vierzig: 40,
			fünfzig: 50
		},
		parts: {
			on: '(?:(?:[Aa]m|[Vv]om|[Bb]is zum|[Ss]eit dem|[Ff]ür den|[Dd]em|[Dd]en|[Zz]um|[Aa]b dem) (?:frühen |späten )?)?',
			in: '(?:(?:Anfang|Mitte|Ende|[Ii]m|[Ss]eit|[Bb]is|[Vv]on|[Zz]u [Bb]eginn des|[Ii]n|[Ii]m Laufe des) )',
			part: '(?:(?:Anfang|Mitte|Ende|[Ff]rühjahr|Herbst|frühen|späten) )',
			noon: '(?:(?:,|,? den|,? dem) | (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht))?',
			to: '(?:\\.? ?[-–—] ?|\\.? (?:bis(?: zum)?|und) )'
		},
		forms: [
			{
				name: 'day, month and year',
				pattern: '{on}(?:{weekday},? (?:(?:den|dem) )?)?{day}\\. {month}\\.? {year}'
			},
			{
				name: 'day, month and year',
				pattern:
					'{on}(?:{weekday},? (?:(?:den|dem) )?)?{day}\\. ?(?<monthNumber>\\d{1,2})\\. ?{year}'
			},
			{
				name: 'day of a month',
				pattern:
					'{on}(?:{weekday},? (?:(?:den|dem|der) )?)?{day}\\. {month}(?: {whichYear} Jahres)?'
			},
			{ name: 'day alone', pattern: '{on}(?:{weekday},? (?:den|dem|der) ){day}\\.' },
			{
				name: 'range of days',
				pattern:
					'(?:(?:[Vv]om|[Zz]wischen dem) )?{day}\\.?(?: {month})?{to}{lastDay}\\. {lastMonth}(?: {year})?'
			},
			{
				name: 'range of months',
				pattern: '(?:[Vv]on )?{month}(?: {year})?{to}{lastMonth} {lastYear}'
			},
			{
				name: 'range of years',
				pattern: '(?:[Vv]on|[Zz]wischen|[Ii]n den Jahren) {year}{to}{lastYear}'
			},
			{ name: 'month and year', pattern: '{in}?{part}?{month} {year}' },
			{ name: 'month of another year', pattern: '{in}?{part}?{month} {whichYear} Jahres' },
			{ name: 'last, this or next month by name', pattern: '(?:[Ii]m ){which} {month}' },
			{ name: 'month', pattern: '{in}{part}?{month}' },
			{
				name: 'relative day',
				pattern: '{dayword}(?: (?:früh|morgen|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht))?'
			},
			{
				name: 'relative unit',
				pattern:
					'(?:(?:[Ii]m|[Ii]n der|[Aa]m|[Ii]n|Anfang|Mitte|Ende|[Zz]u Beginn) )?{which} (?<unit>Wochenende|Woche|Monats?|Jahr(?:es)?)'
			},
			{
				name: 'so long ago',
				pattern: '[Vv]or (?:(?:etwa|rund|ungefähr) )?{n} {unit}',
				turn: 'past'
			},
			{ name: 'range of weekdays', pattern: '[Vv]on {weekday} bis(?: zum)? {untilWeekday}' },
			{ name: 'weekday', pattern: '{on}(?:{which} )?{weekday}{noon}' },
			{
				name: 'night between two weekdays',
				pattern:
					'(?:(?:[Ii]n|[Ss]eit) )?(?:der )?Nacht (?:(?:von|vom) {weekday} )?(?:auf|zum|zu) (?:den )?{lastWeekday}'
			},
			{
				name: 'decade or century',
				pattern:
					'(?:(?:[Ii]n den|[Ss]eit den|[Dd]er|[Ii]m) )?(?:(?:frühen|späten|frühe|späte|Anfang der|Ende der|Mitte der) )?(?<plain>(?:[12]\\d\\d0er(?:[ -]Jahren?)?|\\d{1,2}\\. Jahrhunderts?(?: v\\. Chr\\.)?))'
			},
			{
				name: 'season',
				pattern:
					'(?:[Ii]m )?(?<plain>(?:Frühling|Frühjahr|Sommer|Herbst|Winter) (?:des Jahres )?[12]\\d{3})'
			},
			{
				name: 'year with its era',
				pattern: '(?:(?:[Ii]m Jahre?|[Uu]m) )?(?<plain>\\d{1,4} (?:v\\.|n\\.) ?Chr\\.)'
			},
			{ name: 'about a year', pattern: '(?<plain>(?:um|[Ee]twa|[Cc]a\\.) [12]\\d{3})' },
			{
				name: 'year',
				pattern:
					'(?:[Ii]m Jahre?|[Ii]n|[Ss]chon|[Bb]ereits|[Ee]rst|Anfang|Mitte|Ende|[Bb]is|[Nn]och) {year}'
			},
			{
				name: 'year alone',
				pattern:
					'{year}(?= (?:wurde|wurden|war|waren|hatte|hatten|kam|kamen|gab|begann|trat|starb|erhielt|gewann|gründete|eröffnete|verlor|ging|zog|folgte|erschien|übernahm|wechselte|machte|stellte|wählte|nahm|führte|ließ|schloss|beschloss))'
			}
		],
		clock: {
			at: '[Uu]m',
			about: '(?:[Gg]egen|(?:[Ee]twa|[Uu]ngefähr|ca\\.|circa) um|[Uu]m (?:etwa|ungefähr|circa))',
			forms: [
				'{hour}(?:[.:]{minute})? Uhr(?! \\d)(?: (?<half>morgens|früh|vormittags|mittags|nachmittags|abends|nachts))?',
				'{hour}[.:]{minute}'
			],
			halves: {
				morgens: 'morning',
				früh: 'morning',
				vormittag: 'morning',
				vormittags: 'morning',
				mittag: 'noon',
				mittags: 'noon',
				nachmittag: 'afternoon',
				nachmittags: 'afternoon',
				abend: 'afternoon',
				abends: 'afternoon',
				nacht: 'night',
				nachts: 'night'
			},
			zones: {
				Ortszeit: '',
				'deutscher Zeit': 'Europe/Berlin',
				'Moskauer Zeit': 'Europe/Moscow',
				Weltzeit: 'Z'
			}
		},
		notAfter:
			/(?:(?<![\p{L}])(?:jeden|jedem|jeder|jedes|als|alle|pro|seit|seit dem jahr|Wie)\s|[$€£])$/u,
		notBefore:
			/^(?: ?(?:Prozent|Menschen|Personen|Kilometer|Euro|Dollar|Meter|Einwohner)(?![\p{L}])| ?%|[.,]\d{3})/u
	},
	tense: {
		past: /(?<![\p{L}])(?:wurden?|war(?:en)?|hatten?|hat|haben|ist|sind|kam(?:en)?|gab(?:en)?|gelang(?:en)?|ging(?:en)?|sagten?|teilten?|erklärten?|nahm(?:en)?|starb(?:en)?|begann(?:en)?|fand(?:en)?|blieb(?:en)?|stieß|traf(?:en)?|verlor(?:en)?|gewann(?:en)?|schloss(?:en)?|trat(?:en)?|fiel(?:en)?|schrieb(?:en)?|\p{Ll}{3,}(?:ierten?|elten?|erten?|igten?|ßten?|chten?|hrten?|llten?|mmten?|nnten?|ckten?|lgten?|ndeten?|rteten?|btete?n?|gten?|bten?|zten?|sten?|tzten?))(?![\p{L}])/gu,
		future:
			/(?<![\p{L}])(?:wird|werden|soll|sollen|sollte|sollten|will|wollen|plant|planen|geplant|vorgesehen|anberaumt|erwartet|findet|finden|beginnt|startet|öffnet|endet|tritt|steht|bevor)(?![\p{L}])/gu,
		clauseEnd: /;/u
	},
	speech: {
		say: 'sag(?:t|te|ten|en)|gesagt|erklär(?:t|te|ten|en)|mein(?:t|te|ten|en)|bericht(?:et|ete|eten|en)|beton(?:t|te|ten)|füg(?:t|te|ten)|schreib(?:t|en)|schrieb(?:en)?|forder(?:t|te|ten)|kritisier(?:t|te|ten)|teil(?:t|te|ten)|bezeichn(?:et|ete|eten)|nann(?:te|ten)|nenn(?:t|en)|warn(?:t|te|ten)|behaupt(?:et|ete|eten)|äußer(?:t|te|ten)|antwort(?:et|ete|eten)|frag(?:t|te|ten)|sprach(?:en)?|spricht|sprechen|kommentier(?:t|te|ten)|verkünd(?:et|ete|eten)|bestätig(?:t|te|ten)|ergänz(?:t|te|ten)|rief(?:en)?|ruft|lob(?:t|te|ten)|vers(?:prach|icherte|icherten|icherte)|zitier(?:t|te|ten)|ließ|lässt|gab(?:en)?|urteil(?:t|te)|begründ(?:et|ete|eten)|würdig(?:t|te|ten)|bedauer(?:t|te|ten)|stell(?:t|te)|heißt|hieß',
		accordingTo: 'laut|zufolge|nach angaben (?:von|des|der)|nach den worten (?:von|des|der)|so',
		tell: 'erzähl(?:t|te|ten)|informier(?:t|te|ten)',
		toWhom: 'zu|gegenüber|vor',
		quote: 'zitiert|zitierte|zitierten',
		pronouns: { er: 'he', sie: 'she', es: 'it', dieser: 'he', diese: 'she', ihm: 'he', ihn: 'he' },
		role: '(?:[\\p{L}-]*(?:minister|ministerin|präsident|präsidentin|kanzler|kanzlerin|sprecher|sprecherin|chef|chefin|vorsitzender|vorsitzende|direktor|direktorin|leiter|leiterin|bürgermeister|bürgermeisterin|abgeordneter|abgeordnete|sekretär|sekretärin|trainer|trainerin|richter|richterin|anwalt|anwältin|professor|professorin|forscher|forscherin|experte|expertin|beamter|beamte|beauftragter|beauftragte|könig|königin|papst|bischof|general|politiker|politikerin|autor|autorin|journalist|journalistin|senator|senatorin|gouverneur|botschafter|botschafterin|historiker|historikerin|geschäftsführer|geschäftsführerin|vorstand|mitglied|gründer|gründerin|spieler|spielerin))',
		honorifics: 'herr|herrn|frau|dr|prof|sir',
		organisation:
			'partei|ministerium|regierung|polizei|universität|institut|gesellschaft|verband|verein|gericht|parlament|bundestag|bundesrat|kommission|bank|zeitung|agentur|amt|behörde|union|gmbh|ag|spd|cdu|csu|fdp|afd|grüne|grünen|linke|stadt|land|republik|staaten|rat|museum|zentrum|armee|organisation|stiftung|gewerkschaft|konzern|unternehmen|insel|straße|park|fluss',
		outlet:
			'zeitung|nachrichtenagentur|agentur|sender|magazin|blatt|rundfunk|fernsehen|tageszeitung|wochenzeitung|nachrichtenmagazin'
	}
};
