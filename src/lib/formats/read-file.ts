/** The result of reading a file, for all readers. Types only. */
import type { CheckedFile } from './shared/checked-file';
import type { ReadTable } from './table/draft';

/** Only a table has a `table`, even if it is refused. */
export type ReadFile = CheckedFile & Pick<ReadTable, 'table'>;
