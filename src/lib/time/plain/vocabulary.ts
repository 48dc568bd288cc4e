/**
 * Words around dates, folded (./fold.ts), as parts of patterns: English first, then the
 * languages of the site (German, French, Spanish, Russian, Ukrainian, Arabic, Chinese, Japanese, Korean)
 * and Italian, Portuguese, Polish, Dutch, Turkish. Data only. See ../SPEC.md §P5.
 */

import { fold } from './fold';

/** Alternatives, the longest first, so that “о” never hides “около”. */
const anyOf = (words: string) =>
	fold(words)
		.split('|')
		.map((word) => word.trim())
		.sort((a, b) => b.length - a.length)
		.join('|');
/** A pattern for folded text. */
const folded = ({ source, flags }: RegExp) => new RegExp(fold(source), flags);

/** Before an approximate date. */
export const ABOUT = new RegExp(
	`^(?:(?:${anyOf(
		'circa|about|around|approximately|approx\\.?|c\\.|ca\\.?|cca\\.?|roughly|um|etwa|ungefahr|gegen|rund|vers|environ|aux environs de|env\\.?|hacia|alrededor de|aproximadamente|около|ок\\.|примерно|приблизительно|близько|бл\\.|приблизно|حوالي|نحو|verso|intorno al|por volta de|cerca de|okolo|ok\\.|omstreeks|rond|ongeveer|yaklasik|c'
	)}) +|(?:c\\.|ca\\.?|c|approx\\.?|~|≈) *(?=\\d)|(?:约|約|大约|大約|およそ|약) *)`
);
/** After an approximate date. */
export const ABOUT_BEHIND = folded(
	/ *(?:\((?:circa|ca?\.?|about|approx\.?)\)| (?:circa|ca\.?|approx\.?|environ|aproximadamente|approximately|примерно|приблизно|تقريبا)|左右|前后|前後|頃|ころ|ごろ|경|쯤|무렵|civarı(?:nda)?)$/
);
export const POSSIBLY = new RegExp(
	`^(?:${anyOf(
		'possibly|perhaps|probably|maybe|vielleicht|moglicherweise|wahrscheinlich|vermutlich|peut-etre|probablement|quiza|quizas|tal vez|probablemente|возможно|вероятно|можливо|ймовірно|имовірно|ربما|可能|おそらく|아마|forse|probabilmente|talvez|provavelmente|mozliwe|prawdopodobnie|mogelijk|waarschijnlijk|belki'
	)}),? *为?(?=\\S)`
);

/** Words that only mark the start of a range: an end has to follow. */
export const FROM = new RegExp(
	`^(?:${anyOf(
		'from|between|von|vom|zwischen|du|de|entre|del|desde|с|со|от|между|з|із|від|між|من|بين|自|从|從|dal|dall|tra|fra|da|od|miedzy|van|tussen'
	)}) *(?=\\S)`
);
/** Before the start of an open range: “since”, not “from”. */
export const SINCE = new RegExp(
	`^(?:${anyOf(
		'since|starting|as of|ab|seit|depuis|a partir de|des|desde|с|со|начиная с|з|із|починаючи з|منذ|自|dal|dalla|od|sinds|vanaf'
	)}) *(?=\\S)`
);
export const SINCE_BEHIND = folded(/ *(?:onwards?|から|以来|以來|以降|起|부터|den beri)$/);
export const UNTIL = new RegExp(
	`^(?:${anyOf(
		"until|till|up to|bis|jusqu'a|jusqu'en|jusqu'au|hasta|до|по|حتى|إلى|直到|至|fino al|ate|do|tot|kadar"
	)}) *(?=\\S)`
);
export const UNTIL_BEHIND = folded(/ *(?:まで|까지|kadar)$/);

/** After the second end of a range, as “between” is before the first. */
export const BETWEEN_BEHIND = folded(/ *(?:之间|之間|の間|사이)(?:に|에)?$/);
/** Between the two ends of a range; a dash needs no spaces. */
export const BETWEEN = new RegExp(
	` *(?:[–—―~〜～〰]|から|至|到|부터|에서) *| +(?:-|/|${anyOf(
		'to|until|till|through|thru|and|bis|und|au|a|et|al|hasta|y|e|по|до|и|та|і|й|إلى|حتى|و|do|i|tot|en|ve|ile'
	)}) +| +و(?=\\d)|(?<=[^\\d ]) *- *(?=\\S)|(?<=\\d)-(?=[^\\d ])| +- *| *- +`,
	'g'
);

/** The end of a range that is still open. */
export const PRESENT = new RegExp(
	`^(?:the )?(?:${anyOf(
		"present|present day|now|today|ongoing|date|current|heute|gegenwart|jetzt|aujourd'hui|nos jours|ce jour|present|hoy|presente|la actualidad|actualidad|ahora|el presente|настоящее время|наст\\. ?время|наст\\. ?вр\\.?|н\\. ?в\\.?|сегодня|сеичас|наше время|наши дни|теперь|тепер|сьогодні|нині|даний час|дании час|наш час|الآن|الان|اليوم|الوقت الحاضر|今|今天|现在|現在|至今|今日|현재|지금|오늘|oggi|ad oggi|hoje|atualidade|o presente|dzis|dzisiaj|obecnie|teraz|heden|nu|vandaag|bugun|gunumuz|simdi"
	)})$`
);

const BEFORE_ERA = anyOf(
	'b\\.? ?c\\.?(?: ?e\\.?)?|v\\. ?chr\\.?|v\\. ?u\\. ?z\\.?|vor christus|av(?:ant)?\\.? ?j\\.?-? ?c(?:hrist)?\\.?|avant notre ere|a(?:ntes)? ?\\.? ?(?:de )?(?:c\\.?|cristo|jesucristo)(?: ?e\\.?)?|до н\\.? ?э\\.?|до н\\.? ?е\\.?|до нашеи эры|до нашоі ери|ق\\. ?م\\.?|قبل الميلاد|p\\. ?n\\. ?e\\.?|przed nasza era|m\\. ?o\\.?|milattan once'
);
const OUR_ERA = anyOf(
	'a\\.? ?d\\.?|c\\.? ?e\\.?|n\\. ?chr\\.?|u\\. ?z\\.?|nach christus|ap(?:r(?:es)?)?\\.? ?j\\.?-? ?c(?:hrist)?\\.?|d\\. ?c\\.?|н\\. ?э\\.?|н\\. ?е\\.?|нашеи эры|нашоі ери|n\\. ?e\\.?|m\\. ?s\\.?|م\\.?|ميلادي|ميلادية|بعد الميلاد'
);
/** An era after a year, or before one. */
export const ERA_BEHIND = new RegExp(`^(.*(?:\\d|[ivxіх]).*?) *(?:(${BEFORE_ERA})|(${OUR_ERA}))$`);
export const ERA_BEFORE = new RegExp(
	`^(?:(${BEFORE_ERA}|(?:公元|西元|紀元)前|前|기원전)|(${OUR_ERA}|公元|西元|西暦|서기)) *(\\d.*)$`
);

/** Before a date, without a meaning: “on”, “the year”. */
export const LEAD = new RegExp(
	`^(?:${anyOf(
		"on|in|the|year|in the year|am|im|im jahr|jahr|den|der|die|das|dem|le|la|les|aux?|en|l'an|an|annee|el|en el ano|ano|в|во|у|в году|عام|سنة|في|il|nel|anno|em|no ano de|w|w roku|rok|op|jaar|in het jaar"
	)})\\.? +(?=\\S)`
);
/** After a year, without a meaning. */
export const YEAR_WORD = new RegExp(
	`(?<=\\d)(?<!:\\d\\d) *(?:${anyOf('г\\.?|гг\\.?|год|года|году|годы|р\\.?|рр\\.?|рік|року|роки|م\\.?|r\\.?|roku|yili')}),?(?= |$)`,
	'g'
);
/** Before a date: a part that EDTF cannot express, so the whole is used. “Early 1920s” */
export const PART = new RegExp(
	`^(?:${anyOf(
		'early(?: in)?|mid(?:dle)?(?: of)?-?|late(?: in)?|the beginning of|beginning of|the start of|start of|the end of|end of|anfang|mitte|ende|fruhen?|spaten?|debut(?: des?)?|debut du|mi-|milieu des?|milieu du|fin(?: des?)?|fin du|principios de|a principios de|mediados de|a mediados de|finales de|a finales de|fines de|a fines de|principios del?|comienzos del?|a comienzos del?|finales del?|mediados del?|a principios del?|a mediados del?|a finales del?|начало|в начале|середина|в середине|конец|в конце|початок|на початку|наприкінці|кінець|у середині|на початку|у кінці|в кінці|أوائل|منتصف|أواخر|inizio(?: di)?|meta(?: di)?|fine(?: di)?|inicio de|meados de|fim de|final de|poczatek|polowa|koniec|begin|medio|eind|halverwege'
	)}) *(?=\\S)`
);
/** The same after a date. */
export const PART_BEHIND =
	/(?:初(?:期|頭|头)?|中(?:期|頃|叶|葉)|末(?:期|尾)?|(?:前|后|後)(?:期|半)| ?(?:초(?:반|기)?|중(?:반|엽)|말(?:기|엽)?|후반|전반))(?:に|에)?$/;
/** Between two dates of which one is right. */
export const OR = new RegExp(
	`(?:, *| +)(?:${anyOf('or|oder|ou|o|или|або|чи|أو|of|lub|albo|veya')}) +|[,、，]? *(?:或(?:者)?|または|또는) *`
);

/** Between day, month and year. */
export const OF = "(?:(?:de|del|of|do|da) +|d['’] ?)?";
/** After the number of a day. */
export const ORDINAL = '(?:(?:st|nd|rd|th|er|re|e|eme|o|a|º|°|ª|-?(?:го|ого|е|ое|те))(?!\\p{L}))?';

/** Ten years; a hundred; each with its number. “The 1900s” may be ten years or a hundred. */
export const DECADES = [
	/^(\d\d[1-9])0 ?['’]?s$/,
	/^(\d{3})0er(?:[ -]jahren?)?$/,
	/^(\d{3})0 ?-?(?:е|ые|ті|х|их|і)(?: (?:годы|годах|годов|гг\.?|роки|рр\.?))?$/,
	/^(?:annees|(?:los )?anos|decada de|decada de los|anni|(?:os )?anos|jaren|lata|(?:la )?decada de|los|عقد) (\d{3})0$/,
	/^(?:decada|decenio) de los (?:anos )?(\d{3})0$/,
	/^десятиліття (\d{3})0-х$/,
	/^(\d{3})0(?:年代|년대)$/,
	/^(\d{3})0 ?['’]?l[ae]r$/
].map(folded);
export const CENTURIES = [
	/^(\d{1,2})(?:st|nd|rd|th) c(?:entury|ent\.|\.)$/,
	/^(\d{1,2})\. ?(?:jahrhunderts?|jh\.?|jhdt?\.?)$/,
	/^(\d{1,2}|[ivx]+)(?:e|eme|er) (?:siecle|s\.|eeuw)$/,
	/^(?:siglo|s\.|seculo|sec\.|secolo) (\d{1,2}|[ivx]+)$/,
	/^(\d{1,2}|[ivxіх]+)(?:-?(?:и|й|е|го|м|ого|ому))? (?:век|века|веке|в\.|столетие|столітт?я|століття|столітті|ст\.)$/,
	/^(?:القرن) (?:الـ?)?(\d{1,2})(?: الميلادي)?$/,
	/^(\d{1,2}) ?(?:世紀|世纪|세기)$/,
	/^(\d{1,2}|[ivx]+)\.? ?(?:secolo|sec\.|wiek|w\.|yuzyil|yy\.)$/
].map(folded);
/** Of spring, summer, autumn and winter. */
export const SEASONS: readonly (readonly [code: number, names: RegExp])[] = [
	[
		21,
		folded(
			/^(?:spring|fruhling|fruhjahr|printemps|primavera|весна|весної|весною|весной|весны|الربيع|ربيع|春|春季|春天|봄|wiosna|lente|voorjaar|ilkbahar)$/
		)
	],
	[
		22,
		folded(
			/^(?:summer|sommer|ete|verano|лето|летом|лета|літо|влітку|الصيف|صيف|夏|夏季|夏天|여름|estate|verao|lato|zomer|yaz)$/
		)
	],
	[
		23,
		folded(
			/^(?:autumn|fall|herbst|automne|otono|осень|осенью|осени|осінь|восени|الخريف|خريف|秋|秋季|秋天|가을|autunno|outono|jesien|herfst|najaar|sonbahar)$/
		)
	],
	[
		24,
		folded(
			/^(?:winter|hiver|invierno|зима|зимои|зимы|зимою|взимку|الشتاء|شتاء|冬|冬季|冬天|겨울|inverno|zima|kis)$/
		)
	]
];
