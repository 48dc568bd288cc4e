/** Serves a folder of timelines for a benchmark. */
import { spawn } from 'node:child_process';

/** A port that is free beside servers of tests and readers. */
const PORT = process.env.BENCH_PORT ?? '4400';

/** @param {string} content @returns {Promise<{ url: string, stop: () => void }>} */
export function serve(content) {
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: { ...process.env, PORT, DATELINE_CONTENT: content, DATELINE_PUBLISH: 'off' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve) => {
		child.stdout.on('data', (chunk) => {
			const url = /(http:\S+)/.exec(String(chunk))?.[1];
			if (url) resolve({ url, stop: () => child.kill() });
		});
	});
}
