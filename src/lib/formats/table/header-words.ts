/**
 * The known headers of each field, without spaces, punctuation and accents: in English, in the
 * languages of the site (German, French, Spanish, Russian, Ukrainian, Arabic, Chinese, Japanese, Korean)
 * and in Italian, Portuguese, Polish, Dutch and Turkish. Data only. See ./SPEC.md §C1.
 */

/** The fields of a row, with their English headers. */
export const HEADERS = {
	id: 'id objectid uniqueid eventid',
	date: 'date start startdate datestart eventdate exactdate dateofevent when startyear from begin begindate',
	end: 'end enddate dateend until endyear to',
	year: 'year',
	month: 'month startmonth',
	day: 'day startday',
	time: 'time starttime eventtime',
	endMonth: 'endmonth',
	endDay: 'endday',
	endTime: 'endtime',
	stated: 'stated dateasstated',
	display: 'display displaydate',
	note: 'datenote',
	headline: 'headline title event name eventtitle eventname eventheadline heading',
	label: 'label shorttitle',
	summary: 'summary text description desc body content notes details eventdescription',
	kind: 'kind',
	status: 'status',
	importance: 'importance',
	group: 'group category series tag tags theme',
	actors: 'actors actor people who persons participants',
	places: 'places place location where city country',
	quote: 'quote quotation',
	speaker: 'speaker quotedperson',
	role: 'role speakerrole',
	mode: 'quotemode',
	source: 'source sources src publisher citation citations reference references ref',
	sourceTitle: 'sourcetitle sourceheadline',
	sourceDate: 'sourcedate',
	url: 'url link sourceurl sourcelink links weblink website',
	media: 'media mediaurl image imageurl photo photourl picture img video',
	caption: 'caption mediacaption imagecaption photocaption',
	credit: 'credit mediacredit imagecredit photocredit photographer',
	alt: 'alt alttext imagealt',
	via: 'via relayedby',
	quotedBy: 'quotedby',
	attribution: 'attribution',
	unnamed: 'unnamed',
	facts: 'facts',
	latitude: 'latitude lat',
	longitude: 'longitude lon lng',
	doi: 'doi',
	precision: ''
} as const satisfies Record<string, string>;

export type Field = keyof typeof HEADERS;
export const FIELDS = Object.keys(HEADERS) as readonly Field[];

/** Headers that name the field only if no other column does: a form adds its own “Timestamp”. */
export const WEAK: Partial<Record<Field, string>> = {
	date: 'timestamp datetime published publishedat publicationdate created createdat zeitstempel horodateur marcatemporal',
	headline:
		'topic subject item what thema sujet tema asunto тема 主题 主題 件名 주제 argomento assunto temat onderwerp konu موضوع الموضوع',
	summary:
		'comment comments remark remarks kommentar bemerkung bemerkungen notizen commentaire commentaires notes comentario comentarios notas комментарий примечание примечания коментар примітка примітки تعليق ملاحظات 备注 備考 コメント 비고 note commento uwagi komentarz opmerking opmerkingen notlar yorum',
	credit: 'creator author'
};

/** By field: the headers in other languages. */
export const IN_OTHER_LANGUAGES: Partial<Record<Field, string>> = {
	date: [
		'datum beginn anfang startdatum anfangsdatum von',
		'datededébut début dateévénement dateévenement',
		'fecha fechadeinicio inicio fechainicio fechainicial desde',
		'дата начало датаначала датасобытия когда',
		'початок датапочатку датаподії коли',
		'التاريخ تاريخ تاريخالبدء تاريخالبداية البداية متى',
		'日期 开始日期 開始日期 开始 時間日期 开始时间',
		'日付 開始日 開始 年月日 日時 いつ',
		'날짜 일자 시작 시작일 일시',
		'data datainizio inizio datadiinizio dataevento quando',
		'datainício datadeinício início datainicial',
		'datarozpoczęcia początek datapoczątkowa kiedy',
		'begindatum startdatum begin wanneer',
		'tarih tarihi başlangıç başlangıçtarihi nezaman'
	].join(' '),
	end: [
		'ende enddatum bis',
		'datedefin fin datefin',
		'fechadefin fechafin fechafinal hasta',
		'конец окончание датаокончания',
		'кінець закінчення датазакінчення датакінця',
		'النهاية تاريخالانتهاء تاريخالنهاية',
		'结束日期 結束日期 结束 結束 结束时间',
		'終了日 終了 終わり',
		'종료 종료일 끝',
		'fine datafine datadifine',
		'datafim fim datadefim término',
		'koniec datazakończenia datakońcowa',
		'einde einddatum eind',
		'bitiş bitiştarihi son'
	].join(' '),
	year: 'jahr année año год рік السنة سنة العام عام 年 年份 年度 연도 년도 년 anno ano rok jaar yıl',
	month: 'monat mois mes месяц місяць الشهر شهر 月 月份 월 mese mês miesiąc maand ay',
	day: 'tag jour día день اليوم يوم 日 일 giorno dia dzień dag gün',
	time: 'uhrzeit zeit heure hora время час الوقت الساعة وقت 时间 時間 時刻 시간 시각 ora orario horário godzina tijd saat',
	headline: [
		'titel überschrift ereignis bezeichnung schlagzeile',
		'titre événement évènement intitulé',
		'título titulo evento titular',
		'заголовок название событие',
		'назва подія',
		'العنوان عنوان الحدث حدث',
		'标题 標題 事件 名称 名稱 题目',
		'タイトル 見出し 出来事 イベント 件名 題名 題 名前',
		'제목 사건 이벤트 표제',
		'titolo intestazione',
		'acontecimento manchete',
		'tytuł wydarzenie nazwa nagłówek',
		'gebeurtenis kop naam',
		'başlık olay etkinlik ad'
	].join(' '),
	summary: [
		'beschreibung zusammenfassung inhalt',
		'résumé contenu texte',
		'descripción resumen texto contenido detalle detalles',
		'описание текст содержание подробности',
		'опис зміст подробиці',
		'الوصف وصف النص نص التفاصيل ملخص الملخص',
		'描述 说明 說明 内容 內容 简介 摘要 详情 正文',
		'説明 概要 詳細 本文 要約',
		'설명 내용 요약 본문 상세',
		'descrizione testo riassunto contenuto',
		'descrição resumo conteúdo',
		'opis treść streszczenie tekst',
		'beschrijving omschrijving samenvatting tekst inhoud',
		'açıklama özet metin içerik ayrıntı'
	].join(' '),
	group: [
		'gruppe kategorie rubrik',
		'groupe catégorie rubrique',
		'grupo categoría',
		'группа категория рубрика',
		'група категорія',
		'المجموعة مجموعة الفئة فئة التصنيف',
		'分类 分類 类别 類別 组 組 标签',
		'カテゴリ カテゴリー グループ 区分',
		'분류 그룹 범주 태그',
		'gruppo categoria',
		'grupa kategoria',
		'groep categorie',
		'grup kategori'
	].join(' '),
	actors:
		'personen beteiligte akteure personnes acteurs personas люди участники учасники особи الأشخاص أشخاص 人物 相关人物 関係者 인물 persone pessoas osoby uczestnicy betrokkenen kişiler',
	places:
		'ort orte lieu lieux lugar lugares место места місце місця المكان مكان الموقع 地点 地點 地方 位置 場所 장소 위치 luogo luoghi local locais miejsce miejsca plaats locatie yer konum',
	quote:
		'zitat cita цитата الاقتباس اقتباس 引用 引文 引言 인용 citazione citação cytat citaat alıntı',
	speaker: 'sprecher sprecherin locuteur hablante спикер المتحدث 发言人 発言者 발언자',
	source: [
		'quelle quellen beleg',
		'référence références',
		'fuente fuentes',
		'источник источники',
		'джерело джерела',
		'المصدر مصدر المصادر',
		'来源 來源 资料来源 出处',
		'出典 情報源 ソース',
		'출처 자료',
		'fonte fonti',
		'fontes',
		'źródło źródła',
		'bron bronnen',
		'kaynak kaynaklar'
	].join(' '),
	url: 'lien liens enlace enlaces ссылка ссылки посилання الرابط رابط 链接 鏈接 網址 网址 リンク 링크 주소 collegamento ligação odnośnik adres bağlantı',
	media:
		'bild bilder foto fotos medien médias imagen imágenes фото изображение зображення صورة الصورة 图片 圖片 照片 画像 写真 사진 이미지 immagine imagem zdjęcie obraz afbeelding görsel fotoğraf resim',
	caption:
		'bildunterschrift légende leyenda подпись підпис التسمية 图片说明 キャプション 캡션 didascalia legenda podpis bijschrift',
	credit: 'bildnachweis fotograf créditphoto crédito'
};

/** Columns of years: a number of any length in them is a year. */
export const YEARS = `year startyear endyear beginyear yearstart yearend yearofevent jahr startjahr endjahr anfangsjahr année annéededébut annéedefin año añoinicio añofin годначала годокончания год рік السنة سنة العام عام 年 年份 年度 연도 년도 년 anno annoinizio annofine ano anoinício anofim rok jaar beginjaar eindjaar yıl`;
