/** What reading a file gives, whichever reader read it. Types only. */
import type { CheckedFile } from './shared/checked-file';
import type { ReadTable } from './table/draft';

/** Only a table has a `table`, also one that is refused. */
export type ReadFile = CheckedFile & Pick<ReadTable, 'table'>;
