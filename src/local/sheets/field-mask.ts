// Google's field masks: `a,b.c,d(e,f/g)` read into a tree, to pick from an answer or to change part of an object.

import { refuse } from './refusal.ts';

/** `true` keeps all below. */
export type Mask = true | Map<string, Mask>;

/** @throws Refusal when it cannot be read. */
export function parseMask(text: string): Mask {
  let at = 0;
  const fail = (): never => refuse(`Request contains an invalid argument. Invalid field mask: ${text}`);

  function list(): Mask {
    const tree = new Map<string, Mask>();
    let all = false;
    for (;;) {
      const path = /^\s*(\*|[A-Za-z][\w]*(?:[./](?:\*|[A-Za-z]\w*))*)\s*/.exec(text.slice(at)) ?? fail();
      at += path[0].length;
      const steps = (path[1] ?? '').split(/[./]/);
      let leaf: Mask = true;
      if (text[at] === '(') {
        at += 1;
        leaf = list();
        if (text[at] !== ')') fail();
        at += 1;
        at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
      }
      if (steps.at(-1) === '*') steps.pop();
      if (steps.length === 0) all = true;
      else add(tree, steps, leaf);
      if (text[at] !== ',') return all ? true : tree;
      at += 1;
    }
  }

  const mask = list();
  if (at !== text.length) fail();
  return mask;
}

function add(tree: Map<string, Mask>, steps: string[], leaf: Mask): void {
  const [step = '', ...rest] = steps;
  const held = tree.get(step);
  if (held === true) return;
  if (rest.length === 0) {
    if (leaf === true || held === undefined) tree.set(step, leaf);
    else for (const [key, inner] of leaf) add(held, [key], inner);
    return;
  }
  const below = held ?? new Map<string, Mask>();
  tree.set(step, below);
  add(below, rest, leaf);
}

export function below(mask: Mask | undefined, step: string): Mask | undefined {
  return mask === true ? true : mask?.get(step);
}

/** A copy of `value` with what the mask names; arrays are gone through. */
export function pick(value: unknown, mask: Mask): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const picked: Record<string, unknown> = {};
  for (const [key, inner] of mask) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== undefined) picked[key] = pick(field, inner);
  }
  return picked;
}

/** `old` with the named fields taken from `source`, and cleared where `source` has none; `undefined` when nothing is left. */
export function overlay<T>(old: T | undefined, source: T | undefined, mask: Mask): T | undefined {
  if (mask === true) return source;
  const result: Record<string, unknown> = { ...(old as object | undefined) };
  const from = (source ?? {}) as Record<string, unknown>;
  for (const [key, inner] of mask) {
    const value = overlay(result[key], from[key], inner);
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return Object.keys(result).length === 0 ? undefined : (result as T);
}
