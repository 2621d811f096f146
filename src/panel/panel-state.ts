// What the panel holds and what its views may ask of it: the workbook as last read, what is under way, what was said last.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallData, CallRequest, SaidQuestion } from '../actions/calls.ts';
import type { Overview } from '../actions/overview.ts';
import type { SaidProblem } from '../actions/said-problem.ts';
import type { Place } from '../model/problem.ts';
import type { Edits } from './edits.ts';

export type View =
  | 'home'
  | 'certification'
  | 'session'
  | 'jury'
  | 'paper'
  | 'coverage'
  | 'deliberation'
  | 'results'
  | 'closing'
  | 'archive';

/** `lines`: what there is to know, with cells; `told`: Google's own words, for whoever maintains the add-on. */
export type Message = {
  tone: 'done' | 'error';
  title: string;
  text?: string;
  lines?: SaidProblem[];
  told?: string;
  retry?: () => void;
};

/** A reason in words, or '' for yes; null: the person gave up. */
export type Reply = string | null;
export type Question = { asked: SaidQuestion; answer: (reply: Reply) => void };

/** What was typed and is not saved, whatever the view: by field; by `rater|candidate|item|column`; by `candidate|item|field`; by `form|field`. */
export type Drafts = { session: Edits; entries: Edits; decisions: Edits; forms: Edits };

/** `busy`: what is under way; `overview`: null before the first reading. */
export type PanelState = {
  overview: Overview | null;
  problems: SaidProblem[];
  view: View;
  /** The candidate that a view was opened for, or for paper grids the rater or `rater|candidate`; null for its own choice. */
  aim: string | null;
  busy: string | null;
  message: Message | null;
  /** Counts what was said, so that the same words said again are seen as new. */
  messageRank: number;
  question: Question | null;
  drafts: Drafts;
};

export type Data<Request extends CallRequest> = CallData[Request['action']];
export type Answered<D> = { data: D; problems: SaidProblem[] } | null;
/** `notDone`: the add-on did what it could, and it is not what was asked: the problems say why. */
export type Said = string | { notDone: string };
/**
 * `label`: what is under way; `done`: what is said at the end, null for nothing; `isRead`: nothing was written, so nothing is read
 * again. Where the request is one of several: `besides`, what those before had to say; `again`, what asking again does.
 */
export type Manner<D> = {
  label: string;
  done?: (data: D, problems: readonly SaidProblem[]) => Said | null;
  isRead?: boolean;
  besides?: readonly SaidProblem[];
  again?: () => void;
};

export type Commands = {
  go: (view: View, aim?: string) => void;
  dismiss: () => void;
  setDraft: (name: keyof Drafts, change: (edits: Edits) => Edits) => void;
  /**
   * Answers null when it was not done, or when something else is under way. While its message offers to begin again it has not
   * answered yet: then what comes of that, or null once the message is gone or something else was asked or typed.
   */
  act: <Request extends CallRequest>(
    request: Request,
    manner: Manner<Data<Request>>,
  ) => Promise<Answered<Data<Request>>>;
  refresh: () => Promise<void>;
  select: (place: Place) => void;
};

export type Panel = PanelState & Commands;

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('outside the panel');
  return panel;
}

/** The workbook as last read, for views that are shown once it has been. */
export function useOverview(): Overview {
  const { overview } = usePanel();
  if (!overview) throw new Error('before the first reading');
  return overview;
}
