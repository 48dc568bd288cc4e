/** Who relayed a quotation, up to the end of its sentence, and whether in the words of the relay. */
import { expect, it } from 'vitest';
import { propose } from '../propose';

function proposalsOf(lang: string, text: string) {
	const result = propose(text, { published: '2024-03-14', today: '2026-01-01', lang });
	if (!result.ok) throw new Error('refused');
	return result.value;
}

it.each([
	['', 'Reuters. The repairs began in May.', 'Reuters'],
	['the number of a note', 'Reuters.[2] The repairs began in May.', 'Reuters'],
	['no space', 'Reuters.The repairs began in May.', 'Reuters'],
	['a small letter', 'Reuters. the repairs began in May.', 'Reuters'],
	['a number', 'AFP. 2,000 people use it.', 'AFP'],
	['three dots', 'AFP… The repairs began in May.', 'AFP'],
	['a name with a dot', 'Gazeta.ru. The repairs began in May.', 'Gazeta.ru']
])('[F486] a relay is not read over the end of its sentence: %s', (_, rest, name) => {
	const { quotes, sources } = proposalsOf('en', `“We will repair it,” Ann Sample told ${rest}`);
	expect(quotes).toMatchObject([{ speaker: 'Ann Sample', via: name, to: name }]);
	expect(sources).toMatchObject([{ name }]);
});

it.each([
	['Ann Sample told Acme Corp. The Reuters agency had asked.', 'Ann Sample', 'Acme Corp'],
	['said Ann Sample of Acme Corp. Reuters had asked.', 'Ann Sample of Acme Corp', undefined],
	['Ann Sample told the U.S. The Reuters agency had asked.', 'Ann Sample', 'U.S']
])('[F486] nor is a name: %s', (rest, speaker, to) => {
	const { quotes } = proposalsOf('en', `“We will repair it,” ${rest}`);
	expect(quotes).toMatchObject([{ speaker, to, via: undefined }]);
});

it('[A4] the number of a note belongs to the sentence before it', () => {
	const text = 'The bridge closed on Monday.[2] It opened again on Tuesday.[3][4]';
	const sentences = proposalsOf('en', text).events.map(({ sentence: { start, end } }) =>
		text.slice(start, end)
	);
	expect(sentences).toEqual([
		'The bridge closed on Monday.[2]',
		'It opened again on Tuesday.[3][4]'
	]);
});

it.each([
	['Anne Modèle a déclaré : « Le pont est dangereux. »', 'Anne Modèle', undefined],
	['Anne Modèle a dit à l’AFP que le pont est « très dangereux ici ».', 'Anne Modèle', 'AFP'],
	['Anne Modèle a salué « le courage des plongeurs », a rapporté l’AFP.', 'Anne Modèle', 'AFP']
])('[F487] French “a” before a verb is no article: %s', (text, speaker, via) => {
	expect(proposalsOf('fr', text).quotes).toMatchObject([{ speaker, via }]);
});

it.each([
	['sagte Anna Muster der Nachrichtenagentur Reuters.', 'Nachrichtenagentur Reuters'],
	['sagte Bürgermeisterin Anna Muster der Zeitung „Die Welt“.', 'Zeitung Die Welt']
])('[F488] a German addressee behind the speaker is no part of the name: %s', (rest, via) => {
	expect(proposalsOf('de', `„Wir reparieren die Brücke“, ${rest}`).quotes).toMatchObject([
		{ speaker: 'Anna Muster', via, to: via }
	]);
});

it.each([
	['en', 'Ann Sample told Reuters that the bridge “had been unsafe for years”.', 'reported'],
	['en', 'Ann Sample told Reuters that the bridge had been “unsafe for years”.', 'direct'],
	['de', 'Anna Muster sagte der dpa, die Brücke „sei seit Jahren baufällig“.', 'reported'],
	['de', 'Anna Muster sagte der dpa, dass die Brücke „seit Jahren baufällig sei“.', 'reported'],
	['de', 'Anna Muster sagte der dpa, die Brücke sei „seit Jahren baufällig“.', 'direct'],
	['de', 'Anna Muster sagte der dpa: „Gut, dass ich das verstanden habe.“', 'direct'],
	['de', 'Anna Muster sagte, dass „ich das nie gewusst habe“.', 'direct'],
	['fr', 'Anne Modèle a dit à Reuters que le pont « était très dangereux ».', 'reported'],
	['fr', 'Anne Modèle a dit à Reuters qu’elle « n’avait jamais été informée ».', 'reported'],
	['fr', 'Anne Modèle a dit à Reuters que « le pont est très dangereux ».', 'direct'],
	['fr', 'Anne Modèle a dit à Reuters : « Était-ce nécessaire ici ? »', 'direct']
])('[V3] %s: %s', (lang, text, mode) => {
	expect(proposalsOf(lang, text).quotes).toMatchObject([{ mode }]);
});
