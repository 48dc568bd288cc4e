/** Spanish. Data only; see ./language-words.ts. */
import type { LanguageWords } from './language-words';

export const SPANISH: LanguageWords = {
	lang: 'es',
	isSpaced: true,
	abbreviations:
		'sr|sra|sres|dr|dra|d|dª|ud|uds|etc|pág|núm|aprox|av|c|ee. uu|ee.uu|a. c|d. c|a.c|d.c|ene|feb|abr|ago|sept|oct|nov|dic|st|gral|prof',
	dates: {
		isCased: false,
		months: {
			enero: 1,
			febrero: 2,
			marzo: 3,
			abril: 4,
			mayo: 5,
			junio: 6,
			julio: 7,
			agosto: 8,
			septiembre: 9,
			setiembre: 9,
			octubre: 10,
			noviembre: 11,
			diciembre: 12
		},
		weekdays: {
			lunes: 1,
			martes: 2,
			miércoles: 3,
			miercoles: 3,
			jueves: 4,
			viernes: 5,
			sábado: 6,
			sabado: 6,
			domingo: 7
		},
		days: {
			hoy: 0,
			'esta mañana': 0,
			'esta tarde': 0,
			'esta noche': 0,
			ayer: -1,
			anoche: -1,
			anteayer: -2,
			mañana: 1,
			'pasado mañana': 2
		},
		which: {
			pasado: -1,
			pasada: -1,
			último: -1,
			última: -1,
			anterior: -1,
			próximo: 1,
			próxima: 1,
			'que viene': 1,
			este: 0,
			esta: 0
		},
		units: {
			día: 'day',
			días: 'day',
			semana: 'week',
			semanas: 'week',
			'fin de semana': 'weekend',
			mes: 'month',
			meses: 'month',
			año: 'year',
			años: 'year'
		},
		numbers: {
			un: 1,
			una: 1,
			dos: 2,
			tres: 3,
			cuatro: 4,
			cinco: 5,
			seis: 6,
			siete: 7,
			ocho: 8,
			nueve: 9,
			diez: 10,
			once: 11,
			doce: 12,
			quince: 15,
			veinte: 20,
			treinta: 30,
			cuarenta: 40,
			cincuenta: 50
		},
		parts: {
			on: '(?:(?:[Ee]l|[Dd]el|[Aa]l|[Dd]esde el|[Hh]asta el|[Pp]ara el|[Ee]ste|[Ll]a noche del) )?',
			in: '(?:(?:[Ee]n|[Dd]e|[Dd]esde|[Aa] (?:principios|mediados|finales) de|[Hh]asta|[Aa] partir de)(?: el mes de)? )',
			noon: '(?: (?:por|a|en) la (?:mañana|tarde|noche|madrugada))?',
			to: '(?: ?[-–—] ?| (?:a|al|y|hasta|hasta el|y el) )'
		},
		forms: [
			{
				name: 'day, month and year',
				pattern:
					'{on}(?:{weekday},? (?:el )?)?(?:día )?{day}(?:º|°)? de {month},? (?:de|del) (?:año )?{year}'
			},
			{
				name: 'day of a month',
				pattern: '{on}(?:{which} )?(?:{weekday},? (?:el )?)?(?:día )?{day}(?:º|°)? de {month}'
			},
			{
				name: 'day of a month of another year',
				pattern: '{on}{day} de {month} del? (?:año )?{whichYear}(?: año)?'
			},
			{ name: 'weekday and day', pattern: '{on}{weekday} {day}' },
			{
				name: 'range of days',
				pattern:
					'(?:(?:[Dd]el|[Ee]ntre el) )?{day}(?: de {month})?{to}{lastDay} de {lastMonth}(?: (?:de|del) {year})?'
			},
			{
				name: 'range of months',
				pattern:
					'(?:[Dd]e |[Ee]ntre |[Dd]esde )?{month}(?: de {year})?{to}{lastMonth} de {lastYear}'
			},
			{ name: 'range of years', pattern: '(?:[Dd]e|[Ee]ntre|[Dd]esde) {year}{to}{lastYear}' },
			{ name: 'month and year', pattern: '{in}?{month} (?:de|del) {year}' },
			{ name: 'month of another year', pattern: '{in}?{month} del (?:año )?{whichYear}(?: año)?' },
			{ name: 'month of this year', pattern: '{in}?{month} de {whichYear} año' },
			{
				name: 'last, this or next month by name',
				pattern: '(?:[Ee]l )?{which} (?:mes de )?{month}'
			},
			{ name: 'month', pattern: '{in}{month}(?: {which})?' },
			{
				name: 'relative day',
				pattern:
					'(?:[Ee]n la (?:mañana|tarde|noche) de )?{dayword}(?: (?:por|en) la (?:mañana|tarde|noche))?'
			},
			{
				name: 'relative unit',
				pattern:
					'(?:(?:[Ee]n|[Dd]urante|[Aa] (?:principios|mediados|finales) de) )?(?:(?:el|la) )?(?<unit>semana|mes|año|fin de semana) {which}'
			},
			{
				name: 'relative unit',
				pattern:
					'(?:(?:[Ee]n|[Dd]urante) )?(?:(?:el|la|del) )?{which} (?<unit>semana|mes|año|fin de semana)'
			},
			{
				name: 'so long ago',
				pattern: '[Hh]ace (?:(?:unos|unas|casi|aproximadamente) )?{n} {unit}',
				turn: 'past'
			},
			{
				name: 'night between two weekdays',
				pattern: '(?:[Ee]n )?la noche del {weekday} al {lastWeekday}'
			},
			{ name: 'weekday', pattern: '{on}(?:{which} )?{weekday}{noon}' },
			{ name: 'last or next weekday', pattern: '{on}{weekday} {which}' },
			{
				name: 'decade or century',
				pattern:
					'(?:(?:[Ee]n|[Dd]urante|[Dd]esde|[Aa] (?:principios|mediados|finales) de) )?(?:(?:la|los|el) )?(?<plain>(?:década de (?:los (?:años )?)?|años )[12]\\d\\d0|siglo [IVX]{1,5}(?: a\\. ?C\\.)?)'
			},
			{
				name: 'season',
				pattern:
					'(?:[Ee]n )?(?:(?:la|el) )?(?<plain>(?:primavera|verano|otoño|invierno) (?:de|del) [12]\\d{3})'
			},
			{
				name: 'year with its era',
				pattern: '(?:[Ee]n )?(?:el año )?(?<plain>\\d{1,4} [ad]\\. ?C\\.)'
			},
			{ name: 'about a year', pattern: '(?<plain>(?:hacia|alrededor de) [12]\\d{3})' },
			{
				name: 'year',
				pattern:
					'(?:[Ee]n|[Hh]asta|[Aa] (?:principios|mediados|finales) de|[Ee]n el año|[Dd]urante|[Yy]a en) {year}'
			}
		],
		clock: {
			at: '[Aa] las?',
			about:
				'(?:[Hh]acia las?|[Ss]obre las?|[Aa]lrededor de las?|[Cc]erca de las?|[Aa] eso de las?)',
			forms: [
				'{hour}[:.]{minute}(?: ?(?<hours>h|hs|hrs|horas)(?!\\p{L}))?(?: de la (?<half>mañana|tarde|noche|madrugada))?',
				'{hour}(?:[:.]{minute})? ?(?<half>[ap]\\. ?m\\.)',
				'{hour} (?<hours>horas)(?! d)',
				'{hour} de la (?<half>mañana|tarde|noche|madrugada)'
			],
			halves: {
				am: 'am',
				pm: 'pm',
				madrugada: 'morning',
				mañana: 'morning',
				tarde: 'afternoon',
				noche: 'night'
			},
			zones: {
				'hora local': '',
				'hora peninsular': 'Europe/Madrid',
				'hora de Madrid': 'Europe/Madrid',
				'hora de México': 'America/Mexico_City'
			},
			isTwelveHour: true
		},
		notAfter: /(?:(?<![\p{L}])(?:cada|todos los|todas las|más de|menos de|los)\s|[$€£])$/iu,
		notBefore:
			/^(?: ?(?:por ciento|personas|habitantes|euros|dólares|kilómetros|metros|km)(?![\p{L}])| ?%)/iu
	},
	tense: {
		past: /(?<![\p{L}])(?:fue|fueron|era|eran|había|habían|ha|han|hubo|hizo|hicieron|dijo|dijeron|puso|vino|tuvo|tuvieron|estuvo|pudo|dio|murió|nació|\p{Ll}{2,}(?:ó|aron|ieron|aba|aban|ía|ían))(?![\p{L}])/gu,
		future:
			/(?<![\p{L}])(?:será|serán|habrá|tendrá|deberá|prevé|prevén|previst[oa]s?|está previsto|se espera|va a|van a|\p{Ll}{3,}(?:ará|arán|erá|erán|irá|irán)|próxim[oa]s?)(?![\p{L}])/gu,
		clauseEnd: /;/u
	},
	speech: {
		say: 'dijo|dijeron|dice|dicen|decía|dicho|diciendo|afirm(?:ó|a|an|aron|ado|ando)|declar(?:ó|a|an|aron|ado|ando)|añad(?:ió|e|en|ieron|iendo)|agreg(?:ó|a|aron|ando)|explic(?:ó|a|aron|ando)|asegur(?:ó|a|an|aron|ado|ando)|señal(?:ó|a|an|aron|ado|ando)|indic(?:ó|a|an|aron|ando)|anunci(?:ó|a|aron|ado|ando)|advirt(?:ió|ieron|iendo)|advierte|escribi(?:ó|eron|endo)|escribe|coment(?:ó|a|aron|ando)|critic(?:ó|a|aron|ando)|denunci(?:ó|a|aron|ando)|calific(?:ó|a|aron|ando)|pid(?:ió|ieron|e)|respond(?:ió|e|ieron|iendo)|contest(?:ó|a|aron)|preguntó|insist(?:ió|e|iendo)|subray(?:ó|a|ando)|destac(?:ó|a|aron|ando)|reconoc(?:ió|e|ieron)|sostuv(?:o|ieron)|sostiene|manifest(?:ó|aron|ando)|expres(?:ó|a|aron|ando)|consider(?:ó|a|an|aron)|lament(?:ó|a|aron|ando)|prometi(?:ó|eron)|recordó|recuerda|concluyó|concluye|exigi(?:ó|eron)|llam(?:ó|a|aron)|habl(?:ó|a|aron)|relat(?:ó|a)|cont(?:ó|aron)|puntualizó|apunt(?:ó|a)|precisó|precisa|reiteró|celebró|admiti(?:ó|eron)|negó|exclamó',
		accordingTo: 'según|de acuerdo con|en palabras de|a juicio de|para',
		tell: 'inform(?:ó|aron)',
		toWhom: 'a|al|ante|con',
		dropsPronouns: true,
		quote: 'cit(?:ó|a|an|ando)',
		pronouns: { él: 'he', ella: 'she', ellos: 'they', ellas: 'they' },
		role: 'primer ministro|primera ministra|ministro|ministra|presidente|presidenta|portavoz|director|directora|alcalde|alcaldesa|secretario(?: general)?|secretaria(?: general)?|diputado|diputada|senador|senadora|embajador|embajadora|fiscal|abogado|abogada|profesor|profesora|investigador|investigadora|economista|historiador|historiadora|periodista|entrenador|capitán|general|jefe|jefa|líder|fundador|fundadora|rey|reina|papa|obispo|escritor|escritora|candidato|candidata|gobernador|gobernadora|canciller|juez|jueza|médico|médica|experto|experta|analista|vocero|vocera|astronauta|miembro|jugador|jugadora',
		honorifics: 'sr|sra|don|doña|señor|señora|dr|dra',
		organisation:
			'partido|ministerio|gobierno|policía|universidad|instituto|sociedad|asociación|federación|tribunal|corte|parlamento|congreso|senado|comisión|banco|diario|periódico|agencia|unión|consejo|ejército|organización|fundación|sindicato|empresa|grupo|naciones|república|estados|museo|centro|copa|calle|isla|ciudad',
		outlet:
			'agencia|agencia de noticias|diario|periódico|semanario|revista|cadena|radio|televisión|prensa|canal|emisora'
	}
};
