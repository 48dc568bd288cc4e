/** The words of dates in ten languages, and what they mean on Wednesday 13 August 2025. */
import { describe, expect, it } from 'vitest';
import { propose } from '../propose';

/** The date of a sentence with what was published on that day, each as EDTF and words. */
function datesOf(lang: string, sentence: string): string[] {
	const result = propose(sentence, { published: '2025-08-13', today: '2025-09-01', lang });
	return result.ok
		? result.value.events.map(({ date, stated }) => `${date} ${stated}`)
		: ['refused'];
}

describe('English', () => {
	it.each([
		['[R1] The pact was signed last year.', '2024 last year'],
		['[R1] It confirmed the deployment in April.', '2025-04 in April'],
		['[R2] They spoke on Tuesday.', '2025-08-12 on Tuesday'],
		['[R2] They will meet on Friday.', '2025-08-15 on Friday'],
		['[R2] The office closed on Wednesday.', '2025-08-13 on Wednesday'],
		['[R2] The court closed last Wednesday.', '2025-08-06 last Wednesday'],
		['[R2] The court will open next Wednesday.', '2025-08-20 next Wednesday'],
		['[R3] The bridge fell on August 20.', '2024-08-20 on August 20'],
		['[R3] The bridge will open on August 2.', '2026-08-02 on August 2'],
		['[R3] The match was played on Monday, September 9.', '2024-09-09 on Monday, September 9'],
		['[D1] The treaty was signed on 19 June 2024 in the capital.', '2024-06-19 on 19 June 2024'],
		['[D1] The treaty was signed on June 19th, 2024.', '2024-06-19 on June 19th, 2024'],
		['[R1] The harbour froze in mid-March.', '2025-03 in mid-March'],
		['[R1] She was arrested in May last year.', '2024-05 in May last year'],
		['[R5] The strike began earlier this week.', '2025-08-11/2025-08-17 earlier this week'],
		['[R5] The talks failed last week.', '2025-08-04/2025-08-10 last week'],
		['[R6] Jazz clubs opened in the late 1930s.', '193X in the late 1930s'],
		['[R6] Caesar was murdered in 44 BC.', '-0043 in 44 BC'],
		['[R6] Students marched in the spring of 1968.', '1968-21 in the spring of 1968'],
		['[R6] The church was built in the 16th century.', '15XX in the 16th century'],
		['[R6] The map was drawn about 1520.', '1520~ about 1520'],
		['[R7] He led the party between 1997 and 2001.', '1997/2001 between 1997 and 2001'],
		[
			'[R7] He was president from March 2000 until March 2008.',
			'2000-03/2008-03 from March 2000 until March 2008'
		],
		[
			'[R7] The fair was held from November 20 to December 11.',
			'2024-11-20/2024-12-11 from November 20 to December 11'
		],
		[
			'[R7] The flags will fly at half-mast from Thursday until Saturday.',
			'2025-08-14/2025-08-16 from Thursday until Saturday'
		],
		['[D1] She has been in prison since the January 14 vote.', '2025-01-14 January 14'],
		['[R8] The firm was founded ten years ago.', '2015 ten years ago'],
		['[R8] The ship sank three months ago.', '2025-05 three months ago'],
		['[R1] The mayor resigned yesterday evening.', '2025-08-12 yesterday evening'],
		['[R1] The mayor resigned late on Monday night.', '2025-08-11 late on Monday night'],
		['[T2] The final takes place on Sunday.', '2025-08-17 on Sunday'],
		['[T2] The summit is due to be held in October.', '2025-10 in October'],
		['[R1] The plant was shut down in early 2016.', '2016 in early 2016']
	])('%s', (sentence, date) => {
		expect(datesOf('en', sentence.replace(/^\[\w+\] /, ''))).toEqual([date]);
	});

	it.each([
		'[D3] He is 56 and has led the club for 20 years.',
		'[D3] The offer ends within 48 hours.',
		'[D3] The market is held every Friday.',
		'[D3] The market was crowded on Fridays.',
		'[D3] Fans of the 2010 World Cup remember the noise.',
		'[D3] Shops were crowded on Black Friday.',
		'[D3] No executions have taken place since 2008.',
		'[D2] They may march through the town.',
		'[D3] The fire destroyed roofs in 2,000 homes.',
		'[E2] Prices rose by 4 percent in 2019.'
	])('%s', (sentence) => {
		expect(datesOf('en', sentence.replace(/^\[\w+\] /, ''))).toEqual([]);
	});
});

it.each([
	[
		'de',
		'Er wurde am Donnerstag, dem 7. August, gewählt.',
		'2025-08-07 am Donnerstag, dem 7. August'
	],
	['de', 'Am Montag traf die Ministerin in Wien ein.', '2025-08-11 Am Montag'],
	['de', 'Die Wahl soll am 28. September stattfinden.', '2025-09-28 am 28. September'],
	['de', 'Im Mai dieses Jahres wurde er verurteilt.', '2025-05 Im Mai dieses Jahres'],
	['de', 'Die Brücke wurde am 1. Dezember 2004 eröffnet.', '2004-12-01 am 1. Dezember 2004'],
	['de', 'Das Werk wurde im vergangenen Jahr geschlossen.', '2024 im vergangenen Jahr'],
	['de', 'Die Kirche wurde im 16. Jahrhundert gebaut.', '15XX im 16. Jahrhundert'],
	['de', 'Im Jahr 1923 gründete sie die Schule.', '1923 Im Jahr 1923'],
	['de', 'Vor drei Jahren wurde das Museum geschlossen.', '2022 Vor drei Jahren'],
	[
		'de',
		'In der Nacht von Freitag auf Samstag brannte das Lager.',
		'2025-08-09 In der Nacht von Freitag auf Samstag'
	],
	['fr', 'Il a été élu le 16 juin 2012.', '2012-06-16 le 16 juin 2012'],
	['fr', 'La ministre est arrivée lundi à Lyon.', '2025-08-11 lundi'],
	['fr', 'Le vote aura lieu dimanche prochain.', '2025-08-17 dimanche prochain'],
	['fr', 'En 1998, il a gagné la coupe.', '1998 En 1998'],
	['fr', "Le pont a été fermé l'année dernière.", "2024 l'année dernière"],
	['fr', 'Le parti est né au début des années 1970.', '197X au début des années 1970'],
	['fr', 'Le musée a ouvert en mars dernier.', '2025-03 en mars dernier'],
	[
		'fr',
		'Il est mort dans la nuit de vendredi à samedi.',
		'2025-08-09 dans la nuit de vendredi à samedi'
	],
	['es', 'Fue elegida el 3 de marzo de 2011.', '2011-03-03 el 3 de marzo de 2011'],
	['es', 'El ministro llegó el lunes a Quito.', '2025-08-11 el lunes'],
	['es', 'La votación será el próximo domingo.', '2025-08-17 el próximo domingo'],
	['es', 'El puente se cerró el año pasado.', '2024 el año pasado'],
	['es', 'La escuela fue fundada en 1923.', '1923 en 1923'],
	['es', 'Ayer murió el poeta en su casa.', '2025-08-12 Ayer'],
	['es', 'La catedral se construyó en el siglo XVI.', '15XX en el siglo XVI'],
	['ru', 'Он заявил об этом в понедельник 11 августа.', '2025-08-11 в понедельник 11 августа'],
	['ru', 'В ноябре прошлого года президент посетил острова.', '2024-11 В ноябре прошлого года'],
	['ru', 'Министр должен прибыть на этой неделе.', '2025-08-11/2025-08-17 на этой неделе'],
	['ru', 'Школа была основана в 1923 году.', '1923 в 1923 году'],
	['ru', 'Мост открыли 19 июня 2024 года.', '2024-06-19 19 июня 2024 года'],
	['ru', 'Вчера в городе прошёл митинг.', '2025-08-12 Вчера'],
	['uk', 'Він заявив про це у понеділок, 11 серпня.', '2025-08-11 у понеділок, 11 серпня'],
	['uk', 'Школу заснували у 1923 році.', '1923 у 1923 році'],
	['uk', 'Міст відкрили 19 червня 2024 року.', '2024-06-19 19 червня 2024 року'],
	['uk', 'Минулого року завод закрили.', '2024 Минулого року'],
	['uk', 'Вчора у місті відбувся мітинг.', '2025-08-12 Вчора'],
	['ko', '그는 12일 오후 서울에서 별세했다.', '2025-08-12 12일 오후'],
	['ko', '2024년 6월 19일 조약이 체결됐다.', '2024-06-19 2024년 6월 19일'],
	['ko', '작년 11월 다리가 무너졌다.', '2024-11 작년 11월'],
	['ko', '지난해 공장이 문을 닫았다.', '2024 지난해'],
	['ko', '오는 20일 선거가 열릴 예정이다.', '2025-08-20 오는 20일'],
	['ja', '条約は2024年6月19日に署名された。', '2024-06-19 2024年6月19日'],
	['ja', '首相は12日午後、辞任を表明した。', '2025-08-12 12日午後'],
	['ja', '昨年11月に橋が崩れた。', '2024-11 昨年11月'],
	['ja', '学校は1923年に設立された。', '1923 1923年'],
	['ja', '昨日、市長が会見した。', '2025-08-12 昨日'],
	['zh', '条约于2024年6月19日签署。', '2024-06-19 2024年6月19日'],
	['zh', '总理8月12日宣布辞职。', '2025-08-12 8月12日'],
	['zh', '去年11月，大桥倒塌了。', '2024-11 去年11月'],
	['zh', '该校于1923年成立。', '1923 1923年'],
	['zh', '昨天市长发表了讲话。', '2025-08-12 昨天'],
	['zh', '法院星期一宣布了判决。', '2025-08-11 星期一'],
	['ar', 'وقع الطرفان المعاهدة في 19 يونيو 2024.', '2024-06-19 في 19 يونيو 2024'],
	['ar', 'وصل الوزير إلى القاهرة يوم الاثنين.', '2025-08-11 يوم الاثنين'],
	['ar', 'شب الحريق صباح اليوم الأربعاء في المطار.', '2025-08-13 صباح اليوم الأربعاء'],
	['ar', 'تأسست المدرسة عام 1923.', '1923 عام 1923'],
	['ar', 'أغلق المصنع العام الماضي.', '2024 العام الماضي']
])('[D1] %s: %s', (lang, sentence, date) => {
	expect(datesOf(lang, sentence)).toEqual([date]);
});

it.each([
	[
		'en',
		'The crew undocked at 3:55 a.m. EDT on Friday.',
		'2025-08-08T03:55-04:00 at 3:55 a.m. EDT on Friday'
	],
	['en', 'The plane landed on Friday at 12:39 GMT.', '2025-08-08T12:39Z on Friday at 12:39 GMT'],
	['en', 'The plane landed at 1239 GMT on Friday.', '2025-08-08T12:39Z at 1239 GMT on Friday'],
	[
		'en',
		'It struck at 2:30 p.m. (1830 GMT) on Friday.',
		'2025-08-08T14:30 at 2:30 p.m. (1830 GMT) on Friday'
	],
	['en', 'The bus left on Friday at 2:30 p.m. IST.', '2025-08-08T14:30 on Friday at 2:30 p.m. IST'],
	['en', 'The bus left on Friday at 2:30 p.m. CST.', '2025-08-08T14:30 on Friday at 2:30 p.m. CST'],
	[
		'en',
		'The bus left at 2:30 pm local time on Friday.',
		'2025-08-08T14:30 at 2:30 pm local time on Friday'
	],
	[
		'en',
		'The bus left at 14:30 UTC+3 on Friday.',
		'2025-08-08T14:30+03:00 at 14:30 UTC+3 on Friday'
	],
	[
		'en',
		'The lights went out on Monday evening at 8:30.',
		'2025-08-11T20:30 on Monday evening at 8:30'
	],
	['en', 'The lights went out at 3 p.m. on Monday.', '2025-08-11T15:00 at 3 p.m. on Monday'],
	[
		'en',
		'The lights went out at about 3:14 p.m. on Monday.',
		'2025-08-11T15:14 at about 3:14 p.m. on Monday'
	],
	[
		'en',
		'The lights went out at noon, at 12:10 p.m. on 4 August.',
		'2025-08-04T12:10 at 12:10 p.m. on 4 August'
	],
	[
		'en',
		'The launch is planned for Friday, 9:05 a.m. PDT.',
		'2025-08-15T09:05-07:00 for Friday, 9:05 a.m. PDT'
	],
	['de', 'Der Zug entgleiste am Freitag um 14.30 Uhr.', '2025-08-08T14:30 am Freitag um 14.30 Uhr'],
	[
		'de',
		'Um 14 Uhr MESZ am Freitag wurde das Tor geöffnet.',
		'2025-08-08T14:00+02:00 Um 14 Uhr MESZ am Freitag'
	],
	[
		'de',
		'Das Tor wurde am Freitagabend um 8.30 Uhr geöffnet.',
		'2025-08-08T20:30 am Freitagabend um 8.30 Uhr'
	],
	['fr', 'Le train est parti vendredi à 14 h 30.', '2025-08-08T14:30 vendredi à 14 h 30'],
	['fr', 'Le train est parti à 14h30 vendredi.', '2025-08-08T14:30 à 14h30 vendredi'],
	[
		'fr',
		'Le train est parti vendredi à 14 heures, heure de Paris.',
		'2025-08-08T14:00[Europe/Paris] vendredi à 14 heures, heure de Paris'
	],
	['es', 'El tren salió el viernes a las 14:30.', '2025-08-08T14:30 el viernes a las 14:30'],
	[
		'es',
		'El tren salió a las 2:30 de la tarde del viernes.',
		'2025-08-08T14:30 a las 2:30 de la tarde del viernes'
	],
	[
		'ru',
		'Поезд отправился в пятницу в 14:30 по московскому времени.',
		'2025-08-08T14:30[Europe/Moscow] в пятницу в 14:30 по московскому времени'
	],
	['ru', 'Это произошло сегодня в 2:30.', '2025-08-13T02:30 сегодня в 2:30'],
	['ru', 'Это произошло в пятницу в 3 часа дня.', '2025-08-08T15:00 в пятницу в 3 часа дня'],
	['uk', 'Потяг вирушив у п’ятницю о 14:30.', '2025-08-08T14:30 у п’ятницю о 14:30'],
	['ko', '그는 12일 오후 2시 14분께 도착했다.', '2025-08-12T14:14 12일 오후 2시 14분께'],
	['ko', '그는 12일 오후 2시께 도착했다.', '2025-08-12 12일 오후 2시께'],
	['ja', '首相は12日午後2時14分、辞任を表明した。', '2025-08-12T14:14 12日午後2時14分'],
	['zh', '总理8月12日下午2时14分宣布辞职。', '2025-08-12T14:14 8月12日下午2时14分'],
	[
		'zh',
		'飞船于北京时间8月12日14时05分升空。',
		'2025-08-12T14:05[Asia/Shanghai] 北京时间8月12日14时05分'
	],
	[
		'ar',
		'وصل الوزير يوم الاثنين الساعة 2:30 ظهرا.',
		'2025-08-11T14:30 يوم الاثنين الساعة 2:30 ظهرا'
	],
	[
		'ar',
		'وصل الوزير في الساعة 2:30 ظهرا بتوقيت غرينتش يوم الاثنين.',
		'2025-08-11T14:30Z في الساعة 2:30 ظهرا بتوقيت غرينتش يوم الاثنين'
	]
])('[C1] %s: %s', (lang, sentence, date) => {
	expect(datesOf(lang, sentence)).toEqual([date]);
});

it.each([
	[
		'en',
		'The lights went out at 8:30 on Monday.',
		'at 8:30: of the morning or of the evening',
		'2025-08-11 on Monday'
	],
	[
		'en',
		'The rooms opened on Friday from 2 p.m. to 5 p.m. for all.',
		'a stretch of time',
		'2025-08-08 on Friday'
	],
	[
		'en',
		'The rooms were open between 2 and 5 p.m. on Friday.',
		'a stretch of time',
		'2025-08-08 on Friday'
	],
	['en', 'They had until 5 p.m. on Friday.', 'a deadline', '2025-08-08 on Friday'],
	['en', 'It began shortly after 3 p.m. on Friday.', 'after it', '2025-08-08 on Friday'],
	['en', 'It began at around 3 p.m. on Friday.', 'around an hour', '2025-08-08 on Friday'],
	['en', 'It rained on Friday for 12 hours.', 'a duration', '2025-08-08 on Friday'],
	['en', 'They won on Friday 21:15 against the hosts.', 'a score', '2025-08-08 on Friday'],
	['en', 'The bishop preached on John 3:16 on Sunday.', 'a verse', '2025-08-10 on Sunday'],
	['en', 'They lost on Friday at odds of 10:30.', 'a ratio', '2025-08-08 on Friday'],
	['en', 'She finished in 2:03:15 on Sunday.', 'a time of a race', '2025-08-10 on Sunday'],
	['en', 'They met on Friday night at 2:30.', 'perhaps on Saturday', '2025-08-08 on Friday night'],
	[
		'en',
		'The strike lasted from 4 to 6 August, at 9:15 p.m. lights went out.',
		'a range of days',
		'2025-08-04/2025-08-06 from 4 to 6 August'
	],
	['de', 'Sie gewannen am Freitag 21:15 gegen die Gäste.', 'a score', '2025-08-08 am Freitag'],
	[
		'de',
		'Das Tor war am Freitag von 14 bis 16 Uhr offen.',
		'a stretch of time',
		'2025-08-08 am Freitag'
	],
	[
		'fr',
		'La salle était ouverte vendredi à 14 heures de marche du pont.',
		'a distance',
		'2025-08-08 vendredi'
	],
	[
		'fr',
		'La salle était ouverte de 14 h à 16 h vendredi.',
		'a stretch of time',
		'2025-08-08 vendredi'
	],
	[
		'es',
		'La sala abrió de las 14:00 a las 16:00 el viernes.',
		'a stretch of time',
		'2025-08-08 el viernes'
	],
	[
		'es',
		'La sala abrió el viernes a las 8:30.',
		'of the morning or of the evening',
		'2025-08-08 el viernes'
	],
	['zh', '总理8月12日工作3小时。', 'a duration', '2025-08-12 8月12日'],
	['ko', '그는 12일 3시간 동안 말했다.', 'a duration', '2025-08-12 12일']
])('[C2] %s: %s (%s)', (lang, sentence, _, date) => {
	expect(datesOf(lang, sentence)).toEqual([date]);
});

it.each([
	['en', 'The doors open at 9 a.m.'],
	['en', 'They won 3:2 after 90 minutes.'],
	['de', 'Das Amt öffnet um 14.30 Uhr.']
])('[C2] %s: a clock time alone is no date: %s', (lang, sentence) => {
	expect(datesOf(lang, sentence)).toEqual([]);
});

it('[R4] a narrative keeps its year, and a month its year', () => {
	const text =
		'The first satellite was launched on October 4, 1957. The dog followed on November 3.\n\nShe was found with the drugs in May last year. She was stopped on May 19.';
	expect(datesOf('en', text)).toEqual([
		'1957-10-04 on October 4, 1957',
		'1957-11-03 on November 3',
		'2024-05 in May last year',
		'2024-05-19 on May 19'
	]);
});
