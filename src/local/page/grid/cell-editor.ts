// The editor of a cell: what a person is typing is theirs until they are done.

import { EditorBridgeService } from '@univerjs/sheets-ui';

/**
 * Univer's takes the cell's value again whenever a cell of the same row and column is written, on any tab: a result of a formula that
 * arrived while somebody typed put the old value in the place of their letters.
 */
export class CellEditor extends EditorBridgeService {
  override refreshEditCellState(): void {
    if (!this.isVisible().visible) super.refreshEditCellState();
  }
}
