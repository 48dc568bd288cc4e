import { expect, it } from 'vitest';
import { readPost } from './post';

it.each([
	[
		'Twitter',
		'<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">just setting up my <a href="https://twitter.com/hashtag/twttr">twttr</a><br>&amp; more</p>&mdash; jack (@jack) <a href="https://twitter.com/jack/status/20?ref_src=twsrc%5Etfw">March 21, 2006</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>',
		{
			url: 'https://twitter.com/jack/status/20?ref_src=twsrc%5Etfw',
			author: 'jack (@jack)',
			date: '2006-03-21',
			text: 'just setting up my twttr\n& more'
		}
	],
	[
		'X, in German',
		'<blockquote class="twitter-tweet"><p lang="de">Guten Tag</p>&mdash; Amt (@amt) <a href="https://x.com/amt/status/1">3. Mai 2021</a></blockquote>',
		{
			url: 'https://x.com/amt/status/1',
			author: 'Amt (@amt)',
			date: '2021-05-03',
			text: 'Guten Tag'
		}
	],
	[
		'Bluesky',
		'<blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p lang="en">A sky</p>&mdash; Ann (<a href="https://bsky.app/profile/ann">@ann</a>) <a href="https://bsky.app/profile/ann/post/3k">May 4, 2024 at 3:13 PM</a></blockquote>',
		{
			url: 'https://bsky.app/profile/ann/post/3k',
			author: 'Ann (@ann)',
			date: '2024-05-04',
			text: 'A sky'
		}
	],
	[
		'Facebook',
		'<blockquote cite="https://www.facebook.com/a/posts/1" class="fb-xfbml-parse-ignore"><p>We are open</p>Posted by <a href="https://www.facebook.com/a">The Mill</a> on&nbsp;<a href="https://www.facebook.com/a/posts/1">Tuesday, 3 May 2016</a></blockquote>',
		{
			url: 'https://www.facebook.com/a/posts/1',
			author: 'The Mill',
			date: '2016-05-03',
			text: 'We are open'
		}
	],
	[
		'one without a date that can be read',
		'<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/2">long ago</a></blockquote>',
		{ url: 'https://twitter.com/a/status/2' }
	]
])('[F413] the code of a post: %s', (_, html, { url, ...fields }) => {
	expect(readPost(html)).toEqual({ url, fields: { type: 'embed', ...fields } });
});

it.each([
	[
		'another quotation',
		'<blockquote><p>Words</p><a href="https://a.example/">1863</a></blockquote>'
	],
	['no link', '<blockquote class="twitter-tweet"><p>Words</p></blockquote>'],
	[
		'a link that is no address',
		'<blockquote class="twitter-tweet"><p>A</p><a href="javascript:alert(1)">2020</a></blockquote>'
	],
	['an address', 'https://twitter.com/a/status/1']
])('%s is no code of a post', (_, html) => expect(readPost(html)).toBeUndefined());
