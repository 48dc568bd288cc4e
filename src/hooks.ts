import type { Transport } from '@sveltejs/kit';
import { Sent } from '$lib/base/sent';

/** The transport of data from `load` functions of the server to the page. */
export const transport: Transport = {
	Sent: {
		encode: (data) => data instanceof Sent && JSON.stringify(data.value),
		decode: (text: string) => new Sent(JSON.parse(text))
	}
};
