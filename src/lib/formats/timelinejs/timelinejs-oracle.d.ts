/** The parts of TimelineJS that the tests use: it has no types. */
declare module '@knight-lab/timelinejs/src/js/core/TimelineConfig' {
	interface OracleDate {
		getFullYear(): number;
		getDisplayDate(): string;
	}
	interface OracleSlide {
		readonly start_date: OracleDate;
		readonly end_date?: OracleDate;
		readonly unique_id: string;
		readonly display_date?: string;
		readonly group?: string;
		readonly text: { readonly headline: string; readonly text?: string };
		readonly media?: { readonly url: string };
	}
	export class TimelineConfig {
		constructor(data: unknown);
		readonly title: OracleSlide | '';
		readonly scale: string;
		readonly events: readonly OracleSlide[];
		readonly eras: readonly {
			readonly start_date: OracleDate;
			readonly end_date: OracleDate;
			readonly headline: string;
		}[];
		validate(): void;
		getErrors(): readonly unknown[];
	}
}

declare module '@knight-lab/timelinejs/src/js/core/ConfigFactory' {
	export function readCSVFromURL(url: string): Promise<object>;
}

declare module '@knight-lab/timelinejs/src/js/date/TLDate' {
	export function parseDate(text: string): object;
}
