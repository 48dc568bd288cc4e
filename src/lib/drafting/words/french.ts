/** French. Data only; see ./language-words.ts. */
import type { LanguageWords } from './language-words';

export const FRENCH: LanguageWords = {
	lang: 'fr',
	isSpaced: true,
	abbreviations:
		'm|mm|mme|mlle|dr|pr|st|ste|av|apr|j.-c|etc|p|env|janv|févr|avr|juil|sept|oct|nov|déc|cf|ex|min|max|n',
	dates: {
		isCased: false,
		months: {
			janvier: 1,
			février: 2,
			mars: 3,
			avril: 4,
			mai: 5,
			juin: 6,
			juillet: 7,
			août: 8,
			aout: 8,
			septembre: 9,
			octobre: 10,
			novembre: 11,
			décembre: 12,
			'janv.': 1,
			'févr.': 2,
			'avr.': 4,
			'juil.': 7,
			'sept.': 9,
			'oct.': 10,
			'nov.': 11,
			'déc.': 12
		},
		weekdays: { lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 },
		days: {
			"aujourd'hui": 0,
			'aujourd’hui': 0,
			'ce matin': 0,
			'ce soir': 0,
			'cet après-midi': 0,
			hier: -1,
			'avant-hier': -2,
			demain: 1,
			'après-demain': 2
		},
		which: {
			dernier: -1,
			dernière: -1,
			passé: -1,
			passée: -1,
			précédente: -1,
			précédent: -1,
			prochain: 1,
			prochaine: 1,
			ce: 0,
			cet: 0,
			cette: 0
		},
		units: {
			jour: 'day',
			jours: 'day',
			semaine: 'week',
			semaines: 'week',
			'week-end': 'weekend',
			mois: 'month',
			an: 'year',
			ans: 'year',
			année: 'year',
			années: 'year'
		},
		numbers: {
			un: 1,
			une: 1,
			deux: 2,
			trois: 3,
			quatre: 4,
			cinq: 5,
			six: 6,
			sept: 7,
			huit: 8,
			neuf: 9,
			dix: 10,
			onze: 11,
			douze: 12,
			quinze: 15,
			vingt: 20,
			trente: 30,
			quarante: 40,
			cinquante: 50
		},
		parts: {
			on: "(?:(?:le|du|au|dès le|depuis le|jusqu[’']au|ce|le soir du|dans la nuit du|pour le) )?",
			in: "(?:(?:en|de|depuis|dès|fin|début|mi-|à la mi-|courant|au mois de|au mois d[’']|d[’']|à partir de|à partir d[’']|jusqu[’']en) ?)",
			noon: '(?: (?:matin|midi|après-midi|soir|dernier|prochain))?',
			to: "(?: ?[-–—] ?| (?:au|à|et|jusqu[’']au|jusqu[’']à|jusqu[’']en) )"
		},
		forms: [
			{
				name: 'day, month and year',
				pattern: '{on}(?:{weekday},? (?:le )?)?{day}(?:er)? {month},? {year}'
			},
			{
				name: 'day of a month',
				pattern:
					"{on}(?:{weekday},? (?:le )?)?{day}(?:er)? {month}(?: (?:de l[’']an(?:née)? )?{which})?"
			},
			{ name: 'weekday and day', pattern: '{on}{weekday} {day}(?:er)?' },
			{
				name: 'range of days',
				pattern:
					'(?:(?:du|entre le) )?{day}(?:er)?(?: {month})?(?: ?[-–—] ?| (?:au|et le) ){lastDay} {lastMonth}(?: {year})?'
			},
			{
				name: 'range of months',
				pattern: "(?:de |d[’']|entre )?{month}(?: {year})?{to}{lastMonth} {lastYear}"
			},
			{ name: 'range of years', pattern: '(?:de|entre|dans les années) {year}{to}{lastYear}' },
			{ name: 'month and year', pattern: '{in}?{month} {year}' },
			{
				name: 'month of another year',
				pattern: "{in}?{month} de l[’']an(?:née)? {whichYear}"
			},
			{ name: 'last or next month by name', pattern: '{in}?{month} {which}' },
			{ name: 'month of this year', pattern: '{in}?{month} de {whichYear} année' },
			{ name: 'month', pattern: '{in}{month}' },
			{ name: 'relative day', pattern: '{dayword}(?: (?:matin|midi|après-midi|soir))?' },
			{
				name: 'relative unit',
				pattern:
					"(?:(?:en|plus tôt|dans|au cours de|au début de|à la fin de|fin) )?(?:(?:la|le|l[’']|au) ?)?(?<unit>semaine|mois|année|an|week-end) {which}"
			},
			{
				name: 'relative unit',
				pattern:
					'(?:(?:plus tôt|plus tard|au cours de|au début de|à la fin de|dans|en) )?(?<which>ce|cet|cette) (?<unit>semaine|mois|année|an|week-end)(?:-ci)?'
			},
			{
				name: 'so long ago',
				pattern: '[Ii]l y a (?:(?:environ|près de) )?{n} {unit}',
				turn: 'past'
			},
			{
				name: 'night between two weekdays',
				pattern:
					'(?:dans |durant |pendant )?la nuit (?:de|du) {weekday}(?: {day})? (?:à|au) {lastWeekday}(?: \\d{1,2})?'
			},
			{
				name: 'weekday',
				pattern: '{on}(?:(?:la soirée|la nuit|la journée|la matinée) de )?{weekday}{noon}'
			},
			{
				name: 'decade or century',
				pattern:
					"(?:(?:dans|pendant|durant|depuis|au|du|lors de) )?(?:(?:les|la|le|l[’']) ?)?(?:(?:première|deuxième|seconde) (?:partie|moitié) (?:des|du) |début (?:des|du) |fin (?:des|du) |milieu (?:des|du) )?(?<plain>années [12]\\d\\d0|(?:[IVX]{1,5}|\\d{1,2})e siècle(?: av(?:ant|\\.) J\\.?-C\\.?)?)"
			},
			{
				name: 'season',
				pattern: "(?:(?:au|en|à l[’']) ?)?(?<plain>(?:printemps|été|automne|hiver) [12]\\d{3})"
			},
			{
				name: 'year with its era',
				pattern: '(?:(?:en|vers) )?(?<plain>\\d{1,4} (?:av|ap)\\. J\\.?-C\\.?)'
			},
			{ name: 'about a year', pattern: '(?<plain>(?:vers|environ) [12]\\d{3})' },
			{
				name: 'year',
				pattern:
					"(?:[Ee]n|[Dd]ès|[Dd]epuis|[Jj]usqu[’']en|[Ff]in|[Dd]ébut|[Vv]ers|[Ee]n l[’']an|[Ll][’']année|[Ee]n l[’']année|courant) {year}"
			}
		],
		clock: {
			at: '[ÀàAa]',
			about: '(?:[Vv]ers|[ÀàAa] environ|[Aa]ux environs de)',
			forms: [
				"{hour} ?h ?{minute}(?: d(?:u |e l[’'])(?<half>matin|soir|après-midi))?",
				'{hour}:{minute}',
				"(?<=[Àà] ){hour} ?(?:heures?|h)(?!\\p{L}| ?\\d| d[’']| de \\p{L})(?: du (?<half>matin|soir))?",
				"{hour} ?heures? de l[’'](?<half>après-midi)"
			],
			halves: {
				matin: 'morning',
				midi: 'noon',
				'après-midi': 'afternoon',
				soir: 'afternoon',
				soirée: 'afternoon',
				nuit: 'night'
			},
			zones: {
				'heure locale': '',
				'heures locales': '',
				'heure de Paris': 'Europe/Paris',
				'heure française': 'Europe/Paris',
				'heure de Moscou': 'Europe/Moscow'
			}
		},
		notAfter: /(?:(?<![\p{L}])(?:chaque|tous les|toutes les|plus de|moins de|depuis)\s|[$€£])$/iu,
		notBefore:
			/^(?: ?(?:pour cent|personnes|habitants|euros|dollars|kilomètres|mètres|km)(?![\p{L}])| ?%)/iu
	},
	tense: {
		past: /(?<![\p{L}])(?:a|ont|avait|avaient|fut|furent|était|étaient|est|sont|s[’']est|s[’']étaient?|eut|fit|firent|prit|vit|mit|dut|vint|obtint|devint|\p{Ll}{3,}(?:èrent|irent|ait|aient)|\p{Ll}{3,}(?:ra|na|ga|sa|ta|la|da|ma|ça|cha)(?! pas))(?![\p{L}])/gu,
		future:
			/(?<![\p{L}])(?:sera|seront|aura|auront|devrait|devraient|doit|doivent|va|vont|prévue?s?|attendue?s?|\p{Ll}{3,}(?:era|eront|ira|iront|dra|dront)|prochaine?s?)(?![\p{L}])/gu,
		clauseEnd: /;/u
	},
	speech: {
		say: 'dit|disent|disait|déclar(?:e|ent|é|ait|a|ant)|affirm(?:e|ent|é|ait|a|ant)|ajout(?:e|ent|é|ait|a|ant)|expliqu(?:e|ent|é|ait|a|ant)|précis(?:e|ent|é|ait|a|ant)|soulign(?:e|ent|é|ait|a|ant)|estim(?:e|ent|é|ait|a|ant)|annonc(?:e|ent|é|ait)|annonça|annonçant|indiqu(?:e|ent|é|ait|a|ant)|lanc(?:é|e|ait)|lança|lâch(?:é|e|a|ait)|répond(?:it|u|ait)?|demand(?:e|é|a|ait|ant)|écrit|écrivait|écrivant|évoqu(?:e|é|a|ant)|dénonc(?:e|é|ait)|dénonçant|dénonça|regrett(?:e|é|a|ait|ant)|assur(?:e|é|a|ait|ant)|rappel(?:é|a|ait|ant)|rappelle|conclut|conclu|commente|commenté|confi(?:e|é|a|ait)|qualifi(?:e|é|a|ait|ant)|qualifié|parl(?:e|é|ait|ant)|promis|promet|salu(?:e|é|a|ant)|reconnu|reconnaît|insist(?:e|é|a|ait|ant)|juge|jugé|jugeait|raconte|raconté|souhait(?:e|é)|appel(?:é|ait|ant)|appelle|martel(?:é|ait)|poursui(?:t|vi)|constate|constaté|avert(?:i|it)|craint|résume|résumé|exclamé|réagi|réagit|témoigne|témoigné|clam(?:e|é|ait)|nomm(?:e|é|ait)',
		accordingTo: "selon|d[’']après|pour",
		tell: 'inform(?:e|é|a)',
		toWhom: 'à|au|aux|auprès de|devant',
		quote: 'cite|cité|citait|citant|rapport(?:e|é|ait)',
		pronouns: {
			il: 'he',
			elle: 'she',
			ils: 'they',
			elles: 'they',
			't-il': 'he',
			't-elle': 'she',
			'-il': 'he',
			'-elle': 'she'
		},
		role: 'premier ministre|première ministre|ministre|président|présidente|chef|cheffe|porte-parole|directeur|directrice|maire|secrétaire(?: général| générale)?|député|députée|sénateur|sénatrice|ambassadeur|ambassadrice|procureur|avocat|avocate|professeur|professeure|chercheur|chercheuse|économiste|historien|historienne|journaliste|entraîneur|capitaine|général|responsable|fondateur|fondatrice|complice|roi|reine|pape|évêque|écrivain|auteur|autrice|candidat|candidate|patron|patronne|commissaire|juge|préfet|préfète|médecin|expert|experte|analyste|membre|joueur|joueuse|commentateur',
		honorifics: 'm|mme|mlle|monsieur|madame|dr',
		organisation:
			'parti|ministère|gouvernement|police|université|institut|société|association|fédération|tribunal|cour|parlement|assemblée|sénat|commission|banque|journal|agence|union|conseil|armée|organisation|fondation|syndicat|entreprise|groupe|nations|république|états-unis|musée|centre|coupe|stade|rue|île|ville',
		outlet:
			'agence|agence de presse|journal|quotidien|hebdomadaire|magazine|chaîne|radio|télévision|site|presse'
	}
};
