/** The name of the file that becomes of an article. Pure. */

export function fileNameOf(title: string): string {
	const words = title
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 60);
	return `${words || 'article'}.timeline.yaml`;
}
