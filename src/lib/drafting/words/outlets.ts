/** Names of agencies, broadcasters and papers in which no word says what they are. Data only. */
export const OUTLETS =
	'Reuters|Thomson Reuters|AFP|Agence France-Presse|AP|Associated Press|UPI|dpa|DPA|APA|SDA|ANSA|EFE|PTI|ANI|TASS|ТАСС|Interfax|Интерфакс|Інтерфакс-Україна|RIA Novosti|РИА Новости|УНІАН|Укрінформ|Укринформ|Yonhap|KCNA|Xinhua|Kyodo|Jiji|Anadolu|IRNA|SANA|WAM|Belta|BelTA|CNN|BBC|CBC|ABC|NBC|CBS|MSNBC|NPR|PBS|CTV|ITV|RTÉ|ARD|ZDF|RTL|ORF|SRF|TF1|RFI|RTVE|RAI|NHK|KBS|MBC|SBS|CCTV|NDTV|RT|Al Jazeera|Al Arabiya|Deutsche Welle|Bloomberg|Politico|Axios|Wikinews|The Guardian|Guardian|The Independent|The Economist|The Verge|PC World|Wired|Vox|Le Monde|Le Figaro|Libération|Mediapart|El País|El Mundo|La Vanguardia|Clarín|La Nación|Der Spiegel|Spiegel|Die Zeit|Bild|Die Welt|Stern|Focus|Коммерсантъ|Известия|Ведомости|Труд|Дождь|Медуза|Медиазона|Дзеркало тижня|Українська правда|Asahi Shimbun|Yomiuri|Haaretz|Al-Ahram|Dawn|Twitter|Facebook|Telegram|YouTube';

/** Words in the names of others. */
export const OUTLET_NAMES =
	'\\p{Lu}{1,4}TV|News|Times|Post|Press|Television|TV|Radio|Herald|Tribune|Gazette|Telegraph|Journal|Chronicle|Observer|Mirror|Courier|Examiner|Standard|Star|Sun|Globe|Review|Daily|Weekly|Magazine|Zeitung|Rundschau|Tagblatt|Tagesspiegel|Nachrichten|Télévision|Televisión|Agence|Agencia|Agency|Новости|Новини';
