// A block of a paper grid: its competences in order, a level and an observation for each.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { paperText as text } from '../text/panel-deciding.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { FINAL_INTERVIEW_ITEM } from './items.ts';
import { lettersOf, levelOfKey } from './level-keys.ts';
import { focusLineOf } from './paper-focus.ts';
import type { SheetLine, SheetPart } from './paper-sheet.ts';

/** `stands`: what the workbook holds where somebody else has changed it, else null. `isWaiting`: the keys do nothing for a while. */
type Typing = {
  isWaiting: boolean;
  value: (cell: string) => string;
  set: (cell: string, value: string) => void;
  stands: (cell: string) => string | null;
  keep: (cell: string) => void;
  insist: (cell: string) => void;
  move: (line: Element, by: number) => void;
};

type Levels = SheetPart['grid']['levels'];

/** The dossier is not rated: it stays folded, and no key writes there. */
export function PaperPart({ part, ...typing }: { part: SheetPart } & Typing) {
  const { grid, lines } = part;
  const { levels, item, title, tab, isRated } = grid;
  const letters = lettersOf(levels);
  const heading = (
    <h2 id={`part-${item}`}>
      {tab} <span class="where">{title !== tab && title}</span>
    </h2>
  );
  const content = (
    <>
      {isRated && (
        <p class="letters">
          {levels.map(({ label }, i) => (
            <span key={label}>
              <b>{letters[i]}</b> {label}
            </span>
          ))}
        </p>
      )}
      <FillEmpty part={part} {...typing} />
      {lines.map((line) => (
        <Line key={line.item} line={line} grid={grid} {...typing} />
      ))}
    </>
  );
  const hasConflict = lines.some(({ item: line, cells }) =>
    [...cells, 'note'].some((column) => typing.stands(`${line}|${column}`) !== null),
  );
  const folded = useRef<HTMLDetailsElement>(null);
  // a choice to make is never hidden
  useLayoutEffect(() => {
    if (folded.current && hasConflict) folded.current.open = true;
  }, [hasConflict]);
  if (isRated)
    return (
      <section class="part" aria-labelledby={`part-${item}`}>
        {heading}
        {content}
      </section>
    );
  return (
    <details class="part" ref={folded}>
      <summary>{heading}</summary>
      {content}
    </details>
  );
}

/** Then the keys go on from the part's first line. */
function FillEmpty({ part: { grid, lines }, ...typing }: { part: SheetPart } & Typing) {
  const best = grid.levels.find(({ meaning }) => meaning === 'attests');
  const button = useRef<HTMLButtonElement>(null);
  const [times, setTimes] = useState(0);
  useLayoutEffect(() => {
    if (times > 0) focusLineOf(button.current?.closest('.part'), 0);
  }, [times]);
  if (!best || (lines.length < 2 && grid.isRated)) return null;
  const fill = () => {
    for (const { item, cells } of lines) {
      const last = cells[cells.length - 1] ?? '*';
      if (cells.every((column) => !typing.value(`${item}|${column}`))) typing.set(`${item}|${last}`, best.label);
    }
    setTimes(times + 1);
  };
  return (
    <p>
      <button type="button" ref={button} onClick={fill} title={text.allAcquiredHelp}>
        {text.allAcquired(best.label)}
      </button>
    </p>
  );
}

type LineGiven = { line: SheetLine; grid: SheetPart['grid'] } & Typing;

function Line({ line, grid, ...typing }: LineGiven) {
  const { item, title, cells } = line;
  const { levels, columns } = grid;
  const noteCell = `${item}|note`;
  const [isOpen, setOpen] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const note = typing.value(noteCell);
  const rated = cells.map((column) => `${item}|${column}`).filter((cell) => typing.value(cell));
  useLayoutEffect(() => {
    if (isOpen) area.current?.focus();
  }, [isOpen]);
  const clear = (button: Element) => {
    focusLineOf(button.closest('.competence'), 0);
    for (const cell of rated) typing.set(cell, '');
  };
  // once it is being typed it stays, even emptied
  const write = (words: string) => {
    setOpen(true);
    typing.set(noteCell, words);
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
          isKeyed={grid.isRated}
          {...typing}
        />
      ))}
      <p class="links">
        {!isOpen && !note && (
          <button type="button" class="link" aria-label={`${text.note} ${item}`} onClick={() => setOpen(true)}>
            {text.addNote}
          </button>
        )}
        {rated.length > 0 && (
          <button
            type="button"
            class="link"
            aria-label={`${text.clear} ${item}`}
            onClick={(event) => clear(event.currentTarget)}
          >
            {text.clear}
          </button>
        )}
      </p>
      {(isOpen || note) && (
        <label class="note">
          <span>
            {text.note} <span class="heard">{item}</span>
          </span>
          <textarea ref={area} rows={2} value={note} onInput={(event) => write(event.currentTarget.value)} />
        </label>
      )}
      <Conflict cell={noteCell} {...typing} />
    </div>
  );
}

type RatingGiven = {
  cell: string;
  title: string;
  column: string;
  isFirst: boolean;
  levels: Levels;
  isKeyed: boolean;
} & Typing;

function Rating({ cell, title, column, isFirst, levels, isKeyed, ...typing }: RatingGiven) {
  const value = typing.value(cell);
  const letters = lettersOf(levels);
  const isLevel = levels.some(({ label }) => label === value);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = event.currentTarget as Element;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // what is typed while a sheet is being saved is meant for the next one
    if (typing.isWaiting) {
      if (event.key !== 'Tab') event.preventDefault();
      return;
    }
    if (!isKeyed) return;
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
    <fieldset class={isKeyed ? 'line keyed' : 'line'} onKeyDown={onKeyDown}>
      <legend>
        <span class={isFirst ? '' : 'heard'}>{title}</span>
      </legend>
      {column && <p class="column">{column}</p>}
      <div class={isKeyed ? 'levels' : 'levels in-words'}>
        {levels.map(({ label }, i) => (
          <label key={label} title={label}>
            <input
              type="radio"
              name={cell}
              checked={value.toLowerCase() === label.toLowerCase()}
              onChange={() => typing.set(cell, label)}
            />
            <span aria-hidden="true">{isKeyed ? letters[i] : label}</span>
            <span class="heard">{column ? `${column} : ${label}` : label}</span>
          </label>
        ))}
        {(isKeyed || !isLevel) && (
          <span class={isLevel || !value ? 'chosen' : 'conflict'}>
            {isLevel || !value ? value : text.noLevel(value)}
          </span>
        )}
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
