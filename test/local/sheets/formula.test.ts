// Formulas read, filled, written back and translated for the engine.

import { describe, expect, it } from 'vitest';
import { engineFormula, fillFormula, parseFormula, writeFormula } from '../../../src/local/sheets/formula.ts';

const roundTrip = [
  '=1',
  '="a,b;A1 ""B2"""&A1',
  "='L''entretien final'!$A$6:$A$65",
  '=BC01!A1',
  '=IF(SUMPRODUCT((A1:B2="x")*1)>0;LOG10(A1);"")',
  '=COUNTIF(A1:A5;"Acquise")+1,5',
  '=#REF!+BC01!B2',
  "=Épreuve!A1&'Session 2026'!B$2",
];

it.each(roundTrip)('%s is read and written back', (text) => {
  expect(writeFormula(parseFormula(text))).toBe(text);
});

it.each<[string, number, number, string]>([
  ['=A1&$A1&A$1&$A$1', 2, 1, '=B3&$A3&B$1&$A$1'],
  ['=SUM(B2:$C$9)', 1, 1, '=SUM(C3:$C$9)'],
  ['=\'BC01\'!A6&LOG10(A1)&"A1"', 1, 0, '=\'BC01\'!A7&LOG10(A2)&"A1"'],
  ['=A1', -1, 0, '=#REF!'],
  ['=A1:B2', 0, -1, '=#REF!'],
])('%s filled by (%i, %i) reads %s', (text, rows, columns, filled) => {
  expect(fillFormula(parseFormula(text), rows, columns)).toBe(filled);
});

describe('for the engine', () => {
  const hasTab = (title: string) => title === 'BC01';
  it.each([
    ['=IF(A1=1,5;"a;b";0)', '=IF(A1=1.5,"a;b",0)'],
    ["=SUM('BC01'!A1:A3;Absent!B1)", "=SUM('BC01'!A1:A3,#REF!)"],
  ])('%s is %s', (text, forEngine) => {
    expect(engineFormula(text, hasTab)).toBe(forEngine);
  });
});

it.each(['=SUM(C2:C)', '=SUM(A:A)', "=SUM('BC01'!A:B)", '={1;2}'])('%s is not calculated here, and says so', (text) => {
  expect(() => parseFormula(text)).toThrow('Not emulated');
});
