// What the schema of session.json refuses, said in French with the place and the remedy.

import type * as z from 'zod';
import { type InputProblem, inputError, quoteList } from './input-problem.ts';
import type { JsonPath } from './json-places.ts';
import { placeIn, type SessionSource, valueAt } from './session-places.ts';
import { knownKeys } from './session-schema.ts';

type Issue = z.core.$ZodIssue;

const expectedValue: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  number: 'un nombre entier positif',
  int: 'un nombre entier positif',
  boolean: 'true ou false',
  array: 'une liste entre crochets [ ]',
  object: 'un objet entre accolades { }',
  record: 'un objet entre accolades { }',
};

export function describeIssues(issues: readonly Issue[], source: SessionSource): InputProblem[] {
  return issues.flatMap((issue) => describeIssue(issue, source));
}

function describeIssue(issue: Issue, source: SessionSource): InputProblem[] {
  const path = issue.path as JsonPath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => inputError(placeIn(source, [...path, key]), unknownKey(key, path)));
  }
  return [inputError(placeIn(source, path), describeValue(issue, valueAt(source.json, path), path))];
}

function unknownKey(key: string, path: JsonPath): string {
  const known = knownKeys[String(path[0] ?? '')] ?? [];
  return `Clé inconnue « ${key} ». Corrigez-la ou retirez-la ; les clés connues ici sont : ${known.join(', ')}.`;
}

function describeValue(issue: Issue, value: unknown, path: JsonPath): string {
  const name = path.filter((part) => typeof part === 'string').at(-1) ?? 'le fichier';
  if (value === undefined) return `« ${name} » manque et est obligatoire : ajoutez-le.`;
  const shown = typeof value === 'string' ? `« ${value} »` : JSON.stringify(value);
  if (issue.code === 'invalid_value') {
    return `« ${name} » vaut ${shown} : écrivez l’une de ces valeurs, ${quoteList(issue.values.map(String))}.`;
  }
  if (issue.message === 'required') return `« ${name} » est vide et est obligatoire : remplissez-le.`;
  if (issue.message === 'day' && typeof value === 'string') {
    return `${shown} n’est pas un jour qui existe : écrivez « ${name} » comme 2026-12-07 (année, mois, jour).`;
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return `« ${name} » est une liste vide : donnez au moins un niveau, ou retirez cette clé pour l’échelle habituelle.`;
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.code === 'invalid_union' ? 'string' : 'int';
  return `« ${name} » vaut ${shown} : il faut ${expectedValue[expected] ?? 'une autre forme de valeur'}.`;
}
