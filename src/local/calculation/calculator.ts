// The seam to the spreadsheet engine: it is given a spreadsheet and leaves the results of its formulas beside their cells.

import type { Spreadsheet } from '../sheets/spreadsheet.ts';

export type Calculator = {
  /** Resolves once every formula of the spreadsheet has its result (`calculatedOf`). */
  calculate: (book: Spreadsheet) => Promise<void>;
  dispose: () => void;
};

/** The engine is large: it is loaded when the first formula is calculated. */
export function lazyCalculator(): Calculator {
  let engine: Calculator | undefined;
  return {
    async calculate(book) {
      if (!engine) {
        const { univerCalculator } = await import('./univer-calculator.ts');
        engine ??= univerCalculator();
      }
      await engine.calculate(book);
    },
    dispose: () => engine?.dispose(),
  };
}
