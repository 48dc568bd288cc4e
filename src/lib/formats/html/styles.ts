/** The styles of an HTML file of a timeline: light and dark, for print, and around its chart. */

/**
 * Names are those of the site's own style sheet, which the chart uses as well. Items of lists are
 * blocks: browsers renumber list items for each one that is removed, which takes half a minute for ten thousand.
 */
export const HTML_STYLES = `
:root {
	color-scheme: light dark;
	--ink: light-dark(#15181e, #eceef2);
	--ink-2: light-dark(#4b5463, #b6bdc9);
	--line: light-dark(#dfe3e8, #333943);
	--paper: light-dark(#fff, #14171c);
	--now: light-dark(#b4231a, #ff8a7e);
	--serif: 'Source Serif 4', Charter, Georgia, serif;
	--sans: 'Source Sans 3', system-ui, sans-serif;
}
body {
	margin: 0;
	background: var(--paper);
	color: var(--ink);
	font: 400 17px/1.5 var(--sans);
	overflow-wrap: anywhere;
}
main, footer { max-width: 1120px; margin: 0 auto; padding: 0 24px; overflow-x: clip; }
header { max-width: 760px; padding: 30px 0 18px; overflow-y: clip; }
h1 { margin: 0 0 10px; font: 700 40px/1.1 var(--serif); text-wrap: balance; }
h1, h2, p, li, blockquote { unicode-bidi: plaintext; }
h1, h2, p, blockquote { overflow-y: clip; overflow-clip-margin: 8px; }
a { color: inherit; }
.standfirst { margin: 0 0 14px; font: 400 20px/1.42 var(--serif); color: var(--ink-2); }
.standfirst p { margin: 0 0 8px; }
.facts { margin: 0; font-size: 14.5px; color: var(--ink-2); }
.as-of { color: var(--now); font-weight: 600; }
date-line { display: block; }
/* Headline and facts are above it already. */
date-line::part(header) { display: none; }
.events, .sources { max-width: 760px; }
.events { margin: 0; padding: 0; list-style: none; border-top: 2px solid var(--ink); }
.events > li { display: block; padding: 18px 0; border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 180px; }
h2 { margin: 0 0 2px; font: 700 23px/1.2 var(--serif); }
.events p { margin: 6px 0; }
.date, .from, .sources li, footer { font-size: 15px; color: var(--ink-2); }
blockquote { margin: 12px 0; padding-inline-start: 16px; border-inline-start: 3px solid var(--line); font: 400 19px/1.42 var(--serif); }
blockquote p:last-child { font: 400 15px/1.5 var(--sans); color: var(--ink-2); }
figure { margin: 14px 0; }
figure img { display: block; max-width: 100%; max-height: 78vh; height: auto; }
figcaption, .media { font-size: 15px; color: var(--ink-2); }
figcaption { display: flex; flex-wrap: wrap; gap: 2px 12px; margin-top: 6px; align-items: baseline; }
small { font-size: 13px; }
:is(.media, .outside) small { margin-inline-start: 6px; }
summary { padding: 12px 0; font-weight: 600; cursor: pointer; }
.sources, .outside { padding-top: 22px; max-width: 760px; }
.outside { font-size: 15px; color: var(--ink-2); }
.outside ul { margin: 0; padding: 0; list-style: none; }
.sources ol { margin: 0; padding: 0; }
.sources li { display: block; margin: 6px 0; }
:target { outline: 2px solid var(--now); outline-offset: 6px; }
footer { padding-bottom: 32px; }
@media (max-width: 560px) {
	main, footer { padding: 0 16px; }
	h1 { font-size: 30px; }
	.standfirst { font-size: 18px; }
}
@media print {
	:root { color-scheme: light; }
	body { font-size: 10.5pt; }
	article, figure { break-inside: avoid; }
	figure img { max-height: 12cm; }
	.events > li { content-visibility: visible; }
}
`;
