// What a printed page is made of, whatever writes it.

import type { Border } from '../workbook-image.ts';
import type { FontName } from './typeface.ts';

/** Points from the page's top left corner; a text's `y` is its baseline. */
export type Stroke =
  | { kind: 'area'; x: number; y: number; width: number; height: number; color: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; width: number; color: string; dash: Dash }
  | { kind: 'text'; x: number; y: number; text: string; font: FontName; size: number; color: string };

export type Dash = Extract<Border['style'], 'dashed' | 'dotted'> | 'solid';

/** Where the table's top left corner stands on the paper, and by how much the tab is scaled. */
export type Placement = { x: number; y: number; scale: number };
