/** The current event of a reader: open, picked, under the keyboard, or read in the list. */

export class EventFocus {
	/** The event that is open. */
	selectedId = $state<string>();
	/** The event that the readout names because the reader picked it, until the list is scrolled further. */
	pickedId = $state<string>();
	/** The event with the keyboard focus in the chart. */
	focusedId = $state<string>();
	/** The event to which the list is scrolled; undefined: it is not being read. */
	currentId = $state<string>();

	/** The event that is current in both list and chart. */
	get activeId(): string | undefined {
		return this.focusedId ?? this.pickedId ?? this.currentId ?? this.selectedId;
	}
	/** The event that a zoom without a place zooms to. */
	get zoomId(): string | undefined {
		return this.focusedId ?? this.selectedId ?? this.pickedId;
	}

	/** Opens an event, or closes the open one. */
	select(id: string | undefined): void {
		this.selectedId = id;
		this.pickedId = undefined;
	}
	/** The list was scrolled to an event. @param isRead - by the reader, not because an event was picked */
	read(id: string | undefined, isRead: boolean): void {
		this.currentId = id;
		if (id !== undefined && isRead) this.pickedId = undefined;
	}
}
