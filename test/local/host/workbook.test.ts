// A workbook of the host: calculation, failed batches, images, saving, the log of calls and calls told to fail.

import { afterEach, describe, expect, it } from 'vitest';
import { hostWith, juror, prelude, secretary } from './built-host.ts';

type Opened = ReturnType<typeof hostWith>;
const opened: Opened[] = [];

function workbookWith(bundle: string): Opened {
  const made = hostWith(`${prelude}${bundle}`);
  opened.push(made);
  return made;
}

afterEach(() => {
  for (const { host } of opened.splice(0)) host.dispose();
});

const grid = `
  const range = (row, column, endRow, endColumn) => ({ sheetId: 3001, startRowIndex: row, endRowIndex: endRow, startColumnIndex: column, endColumnIndex: endColumn });
  function build() {
    const values = (lines) => lines.map((line) => ({ values: line.map((stringValue) => ({ userEnteredValue: { stringValue } })) }));
    const formula = (column, formulaValue) => ({ repeatCell: { range: range(5, column, 20, column + 1), cell: { userEnteredValue: { formulaValue } }, fields: 'userEnteredValue' } });
    send([
      { addSheet: { properties: { sheetId: 3001, title: 'BC01', gridProperties: { rowCount: 40, columnCount: 8, frozenRowCount: 5 } } } },
      { updateCells: { start: { sheetId: 3001, rowIndex: 5, columnIndex: 0 }, rows: values([['C01', 'Acquise', 'acquise'], ['C02', '=1+1', ''], ['C03', 'Acquise ', 'Bidon']]), fields: 'userEnteredValue' } },
      formula(3, '=IF($A6="";"";COUNTIF($B6:$C6;"Acquise")&" sur 2")'),
      formula(4, '=IFERROR(INDEX($A$6:$A$20;MATCH("C02";$A$6:$A$20;0));"")'),
      formula(5, '=AND(B6=C6;1=1)'),
      { repeatCell: { range: range(0, 0, 40, 8), cell: { userEnteredFormat: { textFormat: { fontSize: 11 } } }, fields: 'userEnteredFormat.textFormat' } },
      { addConditionalFormatRule: { index: 0, rule: { ranges: [range(5, 1, 20, 3)], booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND(B6<>"";COUNTIF($H$1:$H$2;B6)=0)' }] }, format: { textFormat: { foregroundColorStyle: { rgbColor: { red: 1 } } } } } } } },
      { addConditionalFormatRule: { index: 1, rule: { ranges: [range(5, 1, 20, 3)], booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B6<>""' }] }, format: { textFormat: { bold: true, foregroundColorStyle: { rgbColor: { blue: 1 } } } } } } } },
      { updateCells: { start: { sheetId: 3001, rowIndex: 0, columnIndex: 7 }, rows: values([['Acquise'], ['Non acquise']]), fields: 'userEnteredValue' } },
      { updateCells: { start: { sheetId: 0 }, rows: [{ values: [{ userEnteredValue: { formulaValue: "=COUNTIF('BC01'!$D$6:$D$20;\\"2 sur 2\\")" } }, { userEnteredValue: { formulaValue: '=Absent!A1' } }] }], fields: 'userEnteredValue' } },
    ]);
  }
  function fail() { send([{ repeatCell: { range: range(0, 0, 40, 8), cell: {}, fields: '*' } }, { deleteSheet: { sheetId: 0 } }, { addSheet: { properties: { sheetId: 3001 } } }]); }
  function add() { send([{ addSheet: {} }]); return 'added'; }
`;

describe('calculation', () => {
  it('resolves with every formula’s result, and again after each change', async () => {
    const { doc } = workbookWith(grid);
    doc.run('build');
    await doc.calculated();
    expect(
      doc
        .values(3001)
        .slice(5, 9)
        .map((line) => line.slice(0, 6)),
    ).toEqual([
      ['C01', 'Acquise', 'acquise', '2 sur 2', 'C02', true],
      ['C02', '=1+1', '', '0 sur 2', 'C02', false],
      ['C03', 'Acquise ', 'Bidon', '0 sur 2', 'C02', false],
      ['', '', '', '', 'C02', true],
    ]);
    expect(doc.values(0)[0]).toEqual([1, '#REF!']);
    doc.type({ sheetId: 3001, row: 6, column: 1 }, 'Acquise');
    doc.type({ sheetId: 3001, row: 6, column: 2 }, 'Acquise');
    await doc.calculated();
    expect(doc.values(3001)[6]?.[3]).toBe('2 sur 2');
    expect(doc.values(0)[0]?.[0]).toBe(2);
    doc.insertRow(3001, 6);
    doc.renameSheet(3001, 'Bloc 1');
    await doc.calculated();
    expect(doc.values(0)[0]?.[0]).toBe(2);
    expect(doc.formulas(0)[0]?.formula).toBe(`=COUNTIF('Bloc 1'!$D$6:$D$21;"2 sur 2")`);
  });

  it('holds every formula that was asked for, after a look was written over them', () => {
    const { doc } = workbookWith(grid);
    doc.run('build');
    expect(doc.formulas(3001)).toHaveLength(3 * 15);
    expect(doc.formulas(3001).at(-1)).toEqual({ row: 19, column: 5, formula: '=AND(B20=C20;1=1)' });
  });
});

describe('a failed batch', () => {
  it('leaves the workbook as it was', () => {
    const { doc, host, id } = workbookWith(grid);
    doc.run('build');
    const before = host.snapshot(id);
    expect(() => doc.run('fail')).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[2].addSheet: A sheet with the id 3001 already exists.',
    );
    expect(host.snapshot(id)).toEqual(before);
  });
});

describe('an image of the workbook', () => {
  it('has values, texts, formulas, looks and the conditional formats that hold now, the first rule first', async () => {
    const { doc } = workbookWith(grid);
    doc.run('build');
    doc.type({ sheetId: 0, row: 1, column: 0 }, '07/12/2026');
    doc.type({ sheetId: 0, row: 1, column: 1 }, '12,5');
    doc.type({ sheetId: 0, row: 1, column: 2 }, 'VRAI');
    const image = await doc.image();
    const [first, block] = image.sheets;
    expect(first?.cells[1]?.map((cell) => cell?.text)).toEqual(['07/12/2026', '12,5', 'VRAI']);
    expect(block?.cells[5]?.[3]).toEqual({
      value: '2 sur 2',
      text: '2 sur 2',
      formula: '=IF($A6="";"";COUNTIF($B6:$C6;"Acquise")&" sur 2")',
      style: { fontSize: 11 },
    });
    expect(block?.conditionalStyle(5, 1)).toEqual({ bold: true, color: '#0000ff' });
    expect(block?.conditionalStyle(7, 2)).toEqual({ bold: true, color: '#ff0000' });
    expect(block?.conditionalStyle(6, 2)).toBeUndefined();
    expect(block?.conditionalStyle(5, 3)).toBeUndefined();
  });

  it('is exported at the spreadsheet’s own address, for whoever may read it', async () => {
    const { doc, host, id } = workbookWith(grid);
    doc.run('build');
    const address = (query: string) => `https://docs.google.com/spreadsheets/d/${id}/export?${query}`;
    const pdf = await host.fetchExport(address('format=pdf&gid=3001&size=A4&portrait=false&fitw=true'), secretary);
    expect([pdf.contentType, pdf.fileName]).toEqual(['application/pdf', 'Session 2026-041.pdf']);
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
    const xlsx = await host.fetchExport(address('format=xlsx'), secretary);
    expect(new TextDecoder().decode(xlsx.bytes.slice(0, 2))).toBe('PK');
    await expect(host.fetchExport(address('format=pdf&gid=77'), secretary)).rejects.toThrow('No grid with id: 77');
    await expect(host.fetchExport(address('format=pdf'), juror)).rejects.toThrow('does not have permission');
    await expect(host.fetchExport(address('format=ods'), secretary)).rejects.toThrow('Not emulated: export as ods');
  });
});

describe('saving and putting back', () => {
  it('gives the same workbook, in another host too', async () => {
    const { doc, host, id } = workbookWith(grid);
    doc.run('build');
    host.share(id, juror, 'writer');
    const saved = JSON.parse(JSON.stringify(host.snapshot(id)));
    doc.deleteSheet(3001);
    expect(host.restore(saved)).toBe(id);
    expect(doc.formulas(3001)).toHaveLength(45);
    const other = workbookWith(grid);
    other.host.restore(saved);
    const again = other.host.open(id, juror);
    await again.calculated();
    expect(again.values(3001)[5]?.[3]).toBe('2 sur 2');
    expect(other.host.snapshot(id)).toEqual(saved);
    expect(() => host.restore({ ...saved, kind: 'autre' })).toThrow('not a saved workbook');
  });
});

describe('the log of calls', () => {
  it('has a line for each call with its run, action, file, arguments and size, refused ones too', () => {
    const { doc, host } = workbookWith(grid);
    doc.run({ function: 'build', action: 'generate' });
    expect(() => doc.run('fail')).toThrow();
    const [identity, batch, again, refused] = host.calls;
    expect(identity).toMatchObject({
      n: 1,
      run: 1,
      action: 'generate',
      file: '',
      call: 'SpreadsheetApp.getActiveSpreadsheet',
    });
    expect(batch).toMatchObject({
      n: 2,
      run: 1,
      action: 'generate',
      file: 'session',
      call: 'Sheets.Spreadsheets.batchUpdate',
    });
    expect(batch?.bytes).toBe(new TextEncoder().encode(JSON.stringify(batch?.args)).length);
    expect(batch?.error).toBeUndefined();
    expect(again).toMatchObject({ run: 2, action: 'fail' });
    expect(refused?.error).toContain('already exists');
  });
});

describe('a call told to fail', () => {
  it.each<['before' | 'after', number]>([
    ['before', 1],
    ['after', 2],
  ])('fails %s its effect, once, at its turn', (when, tabs) => {
    const { doc, host } = workbookWith(grid);
    host.failCall(2, when);
    doc.run('add');
    const before = doc.sheets().length;
    expect(() => doc.run('add')).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: The service is currently unavailable.',
    );
    expect(doc.sheets().length).toBe(before + tabs - 1);
    expect(doc.run('add')).toBe('added');
  });
});

it('a new spreadsheet has one French tab of 1000 rows by 26 columns', () => {
  const { doc } = workbookWith('');
  expect(doc.sheets()).toEqual([
    {
      sheetId: 0,
      title: 'Feuille 1',
      index: 0,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    },
  ]);
});
