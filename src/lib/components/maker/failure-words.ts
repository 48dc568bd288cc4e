/** Why a file could not be had, in words for its reader: never the message of a browser. */
import { m } from '$messages';
import { Unread } from '$lib/authoring/fetch-file';

/** @param error - whatever was thrown */
export function failureWords(error: unknown): string {
	if (!(error instanceof Unread)) return m.new_why_broken();
	switch (error.code) {
		case 'address-timeout':
			return m.new_why_timeout();
		case 'address-status':
			return m.new_why_status({ status: String(error.status ?? '') });
		case 'address-page':
			return m.new_why_page();
		case 'address-too-long':
			return m.new_why_long();
		case 'address-invalid':
			return m.new_why_address();
		case 'address-unreachable':
			return m.new_why_unreachable();
	}
}
