/** Which event a reader is at: open, picked, under the keyboard, or read in the list. */

export class EventFocus {
	/** The event that is open. */
	selectedId = $state<string>();
	/** The event that the readout names because the reader asked for it, until the list is read on. */
	pickedId = $state<string>();
	/** The event that the keyboard is on in the chart. */
	focusedId = $state<string>();
	/** The event that the list has been scrolled to; undefined: it is not being read. */
	currentId = $state<string>();

	/** The event that list and chart both stand on. */
	get activeId(): string | undefined {
		return this.focusedId ?? this.pickedId ?? this.currentId ?? this.selectedId;
	}
	/** The event that a zoom without a place comes closer to. */
	get zoomId(): string | undefined {
		return this.focusedId ?? this.selectedId ?? this.pickedId;
	}

	/** Opens an event, or closes what is open. */
	select(id: string | undefined): void {
		this.selectedId = id;
		this.pickedId = undefined;
	}
	/** The list was scrolled to an event. @param isRead - by the reader, not by what was picked */
	read(id: string | undefined, isRead: boolean): void {
		this.currentId = id;
		if (id !== undefined && isRead) this.pickedId = undefined;
	}
}
