/** The hosts from which a reader wants to see everything, during this visit. */

const KEY = 'dateline:hosts';

export class AllowedHosts {
	#hosts = $state.raw<readonly string[]>([]);

	/** Reads those of earlier pages of this visit. In the browser. */
	restore(): void {
		try {
			this.#hosts = (sessionStorage.getItem(KEY) ?? '').split(' ');
		} catch {
			// A page without storage asks again.
		}
	}

	has(host: string): boolean {
		return this.#hosts.includes(host);
	}

	allow(host: string): void {
		this.#hosts = [...this.#hosts, host];
		try {
			sessionStorage.setItem(KEY, this.#hosts.join(' '));
		} catch {
			// It holds for this page.
		}
	}
}

export const allowedHosts = new AllowedHosts();
