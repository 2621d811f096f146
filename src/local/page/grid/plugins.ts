// Univer with its French interface: the open-source packages that the page needs, each with its words.

import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets-sort-ui/lib/index.css';
import { LifecycleService, LifecycleStages, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import dataValidationWords from '@univerjs/data-validation/locale/fr-FR';
import designWords from '@univerjs/design/locale/fr-FR';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiWords from '@univerjs/docs-ui/locale/fr-FR';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverRPCMainThreadPlugin } from '@univerjs/rpc';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsWords from '@univerjs/sheets/locale/fr-FR';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalWords from '@univerjs/sheets-conditional-formatting-ui/locale/fr-FR';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import sheetsValidationWords from '@univerjs/sheets-data-validation/locale/fr-FR';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationUiWords from '@univerjs/sheets-data-validation-ui/locale/fr-FR';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaWords from '@univerjs/sheets-formula/locale/fr-FR';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiWords from '@univerjs/sheets-formula-ui/locale/fr-FR';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import sortWords from '@univerjs/sheets-sort-ui/locale/fr-FR';
import { IEditorBridgeService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiWords from '@univerjs/sheets-ui/locale/fr-FR';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiWords from '@univerjs/ui/locale/fr-FR';
import { CellEditor } from './cell-editor.ts';

/** Entries of Univer's own menus for what a person cannot do here, or does through the add-on alone. */
const withheld = [
  ...['copy-special', 'paste-special', 'sheet-frozen', 'data-validation'].map((name) => `sheet.menu.${name}`),
  ...['column-header-menu', 'row-header-menu'].map((menu) => `sheet.${menu}.sheet-frozen`),
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.command.cut',
  ...`clear-selection-format clear-selection-all insert-range-move-right-confirm insert-range-move-down-confirm
  delete-range-move-left-confirm delete-range-move-up-confirm set-row-is-auto-height set-col-auto-width copy-sheet
  set-tab-color add-range-protection-from-sheet-bar delete-worksheet-protection-from-sheet-bar
  change-sheet-protection-from-sheet-bar view-sheet-permission-from-sheet-bar sort-range-custom-ctx`
    .split(/\s+/)
    .map((name) => `sheet.command.${name}`),
];

/** Not translated in the package. */
const missingWords = {
  'sheets-formula': {
    progress: {
      analyzing: 'Analyse des formules…',
      calculating: 'Calcul…',
      'array-analysis': 'Analyse des formules…',
      'array-calculation': 'Calcul…',
      done: 'Calcul terminé',
    },
  },
};

export function makeUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.FR_FR,
    locales: {
      [LocaleType.FR_FR]: mergeLocales(
        designWords,
        uiWords,
        docsUiWords,
        sheetsWords,
        sheetsUiWords,
        formulaWords,
        formulaUiWords,
        dataValidationWords,
        sheetsValidationWords,
        validationUiWords,
        conditionalWords,
        sortWords,
        missingWords,
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  const menu = Object.fromEntries(withheld.map((id) => [id, { hidden: true }]));
  univer.registerPlugin(UniverRPCMainThreadPlugin, { workerURL: new Worker('formula-worker.js', { type: 'module' }) });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: true, headerMenu: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    menu,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    override: [[IEditorBridgeService, { useClass: CellEditor }]],
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin, { menu });
  return univer;
}

/** Resolves once all of Univer listens; it would let the fill handle and others wait three more seconds. */
export async function hurry(univer: Univer): Promise<void> {
  const lifecycle = univer.__getInjector().get(LifecycleService);
  await lifecycle.onStage(LifecycleStages.Rendered);
  lifecycle.stage = LifecycleStages.Steady;
}
