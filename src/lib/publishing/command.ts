/** What the owner of a site asks for in a terminal: done by the server if it runs, else by the terminal itself. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backUp, restore } from '$lib/database/backup';
import { isJson } from '$lib/formats/native/json-or-yaml';
import type { Publishing } from './open-publishing';
import { readFolder } from './read-folder';
import { readSiteKey, rotateSiteKey } from './site-key';

export type Command =
	| { readonly do: 'backup'; readonly file: string }
	| { readonly do: 'restore'; readonly file: string }
	| { readonly do: 'export-folder'; readonly folder: string }
	| { readonly do: 'import-folder'; readonly folder: string }
	| { readonly do: 'key'; readonly isNew: boolean }
	| { readonly do: 'link'; readonly slug: string; readonly name: string };

/** @returns lines for the terminal. @throws with a message for the terminal */
export async function doCommand(
	publishing: Publishing,
	command: Command
): Promise<readonly string[]> {
	const { database, published } = publishing;
	switch (command.do) {
		case 'backup':
			await backUp(database, command.file);
			return [`${command.file} is a backup of everything that is published.`];
		case 'restore':
			await restore(database, command.file);
			await published.refresh(undefined);
			return [`Everything that is published is now as in ${command.file}.`];
		case 'export-folder':
			return exportFolder(publishing, command.folder);
		case 'import-folder':
			return importFolder(publishing, command.folder);
		case 'key':
			return showKey(publishing, command.isNew);
		case 'link':
			return makeLink(publishing, command.slug, command.name);
	}
}

/** Writes the newest revision of each published timeline with its media. */
async function exportFolder({ published, revisions, media }: Publishing, folder: string) {
	const said: string[] = [];
	await mkdir(folder, { recursive: true });
	for (const { timeline, newest } of await revisions.all()) {
		if (timeline.state !== 'published') continue;
		const text = await revisions.text(newest.hash);
		const name = `${timeline.slug}.timeline.${isJson(text) ? 'json' : 'yaml'}`;
		await writeFile(join(folder, name), text);
		for (const [path, hash] of Object.entries(JSON.parse(newest.media) as Record<string, string>)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), await media.bytes(hash));
		}
		said.push(name);
	}
	return [
		...said,
		`${said.length} of ${published.slugs().length} slugs were written to ${folder}.`
	];
}

/** Publishes the files of a folder: new ones, and those that differ from what is published. */
async function importFolder({ publisher, published, store }: Publishing, folder: string) {
	const said: string[] = [];
	for (const name of (await readdir(folder)).sort()) {
		const slug = /^(.+)\.timeline\.(?:ya?ml|json)$/.exec(name)?.[1];
		if (slug === undefined) continue;
		const received = await readFolder(folder, name, await readFile(join(folder, name), 'utf8'));
		const saying = { editor: store.site().name, note: `Imported from ${name}`, isMinor: false };
		const one = published.find(slug);
		const result = one
			? await publisher.revise(one.timeline.id, one.timeline.head, received, saying)
			: await publisher.publish(received, saying, { wanted: slug, isListed: true });
		const why = 'problems' in result ? `: ${result.problems[0]?.message ?? ''}` : '';
		said.push(`${name}: ${result.kind}${why}`);
	}
	return said;
}

/** A new edit link, for those who have lost theirs. */
async function makeLink({ publisher, published }: Publishing, slug: string, name: string) {
	const one = published.find(slug);
	if (!one) throw new Error(`Nothing was published as “${slug}”.`);
	const { secret } = await publisher.addLink(one.timeline.id, { name, right: 'edit' });
	return [`/t/${slug}/edit#${secret}`];
}

async function showKey({ visitors, settings }: Publishing, isNew: boolean) {
	const key = isNew
		? await rotateSiteKey(settings.folder)
		: (await readSiteKey(settings.folder)).key;
	visitors.useKey(key);
	return [`/sign-in#${key}`];
}
