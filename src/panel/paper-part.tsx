// A block of a paper grid: its competences in order, a level and an observation for each.

import { useState } from 'preact/hooks';
import { paperText as text } from '../text/panel-deciding.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { FINAL_INTERVIEW_ITEM } from './items.ts';
import { lettersOf, levelOfKey } from './level-keys.ts';
import type { SheetLine, SheetPart } from './paper-sheet.ts';

/** `stands`: what the workbook holds where somebody else has changed it, else null. */
type Typing = {
  value: (cell: string) => string;
  set: (cell: string, value: string) => void;
  stands: (cell: string) => string | null;
  keep: (cell: string) => void;
  insist: (cell: string) => void;
  move: (line: Element, by: number) => void;
};

type Levels = SheetPart['grid']['levels'];

export function PaperPart({ part, ...typing }: { part: SheetPart } & Typing) {
  const { grid, lines } = part;
  const { levels, item, title, tab, isRated } = grid;
  const best = levels.find(({ meaning }) => meaning === 'attests');
  const letters = lettersOf(levels);
  const fillEmpty = () => {
    for (const { item: line, cells } of lines) {
      const last = cells[cells.length - 1] ?? '*';
      if (best && cells.every((column) => !typing.value(`${line}|${column}`)))
        typing.set(`${line}|${last}`, best.label);
    }
  };
  return (
    <section class="part" aria-labelledby={`part-${item}`}>
      <h2 id={`part-${item}`}>
        {tab} <span class="where">{title !== tab && title}</span>
      </h2>
      <p class="letters">
        {levels.map(({ label }, i) => (
          <span key={label}>
            <b>{letters[i]}</b> {label}
          </span>
        ))}
      </p>
      {best && (lines.length > 1 || !isRated) && (
        <p>
          <button type="button" onClick={fillEmpty} title={text.allAcquiredHelp}>
            {text.allAcquired(best.label)}
          </button>
        </p>
      )}
      {lines.map((line) => (
        <Line key={line.item} line={line} levels={levels} columns={grid.columns} {...typing} />
      ))}
    </section>
  );
}

type LineGiven = { line: SheetLine; levels: Levels; columns: readonly string[] } & Typing;

function Line({ line, levels, columns, ...typing }: LineGiven) {
  const { item, title, cells } = line;
  const noteCell = `${item}|note`;
  const [isOpen, setOpen] = useState(false);
  const note = typing.value(noteCell);
  const rated = cells.map((column) => `${item}|${column}`).filter((cell) => typing.value(cell));
  const isRated = rated.length > 0;
  const clear = () => {
    for (const cell of rated) typing.set(cell, '');
  };
  return (
    <div class="competence">
      {cells.map((column) => (
        <Rating
          key={column}
          cell={`${item}|${column}`}
          title={item === FINAL_INTERVIEW_ITEM ? title : `${item} ${title}`}
          column={columns.length > 1 ? (column === '*' ? text.overall : column) : ''}
          isFirst={column === cells[0]}
          levels={levels}
          {...typing}
        />
      ))}
      <p class="links">
        {!isOpen && !note && (
          <button type="button" class="link" aria-label={`${text.note} ${item}`} onClick={() => setOpen(true)}>
            {text.addNote}
          </button>
        )}
        {isRated && (
          <button type="button" class="link" aria-label={`${text.clear} ${item}`} onClick={clear}>
            {text.clear}
          </button>
        )}
      </p>
      {(isOpen || note) && (
        <label class="note">
          <span>
            {text.note} <span class="heard">{item}</span>
          </span>
          <textarea rows={2} value={note} onInput={(event) => typing.set(noteCell, event.currentTarget.value)} />
        </label>
      )}
      <Conflict cell={noteCell} {...typing} />
    </div>
  );
}

type RatingGiven = { cell: string; title: string; column: string; isFirst: boolean; levels: Levels } & Typing;

function Rating({ cell, title, column, isFirst, levels, ...typing }: RatingGiven) {
  const value = typing.value(cell);
  const letters = lettersOf(levels);
  const isLevel = levels.some(({ label }) => label === value);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = event.currentTarget as Element;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const level = levelOfKey(event.key, levels);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (level !== null) {
      typing.set(cell, level);
      typing.move(line, 1);
    } else if (by) typing.move(line, by);
    else if (event.key === 'Backspace' || event.key === 'Delete') typing.set(cell, '');
    else return;
    event.preventDefault();
  };
  return (
    <fieldset class="line" onKeyDown={onKeyDown}>
      <legend>
        <span class={isFirst ? '' : 'heard'}>{title}</span>
      </legend>
      {column && <p class="column">{column}</p>}
      <div class="levels">
        {levels.map(({ label }, i) => (
          <label key={label} title={label}>
            <input
              type="radio"
              name={cell}
              checked={value.toLowerCase() === label.toLowerCase()}
              onChange={() => typing.set(cell, label)}
            />
            <span aria-hidden="true">{letters[i]}</span>
            <span class="heard">{column ? `${column} : ${label}` : label}</span>
          </label>
        ))}
        <span class={isLevel || !value ? 'chosen' : 'conflict'}>{isLevel || !value ? value : text.noLevel(value)}</span>
      </div>
      <Conflict cell={cell} {...typing} />
    </fieldset>
  );
}

function Conflict({ cell, ...typing }: { cell: string } & Typing) {
  const stands = typing.stands(cell);
  if (stands === null) return null;
  const mine = typing.value(cell);
  return (
    <ConflictChoice stands={stands} mine={mine} keep={() => typing.keep(cell)} insist={() => typing.insist(cell)} />
  );
}
