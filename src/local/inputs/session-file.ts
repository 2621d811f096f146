// Reads session.json into a session with nothing left out; what the add-on itself checks of a session is left to it.

import type { Certification } from '../../model/certification.ts';
import { resolveAccessRoute, shortRouteNames } from './access-route.ts';
import { decodeText } from './decode-text.ts';
import {
  failed,
  type InputProblem,
  inputError,
  inputWarning,
  quoteList,
  type Read,
  readUnlessError,
} from './input-problem.ts';
import { type JsonPath, type JsonPlaces, locateJson } from './json-places.ts';
import { describeIssues } from './session-issues.ts';
import { placeIn, type SessionSource } from './session-places.ts';
import { type CandidateInput, SessionFile, type SessionInput } from './session-schema.ts';

/** A session whose numbers, days, blocks, panels and routes all exist. `source`: the file's bytes or its text. */
export function readSessionFile(
  source: Uint8Array | string,
  fileName: string,
  certification: Certification,
): Read<SessionInput> {
  const decoded = decodeText(source, fileName);
  if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
  const text = decoded.value;
  const places = locateJson(text);
  const json = parseJson(text);
  if (json === undefined) return failed(brokenJson(text, fileName, places));
  const file: SessionSource = { fileName, text, json, places };
  const doubled = places.doubledKeys.map(({ path, offset }) =>
    inputError(placeIn(file, path, offset), `Clé « ${path.at(-1)} » donnée deux fois : gardez-en une seule.`),
  );
  const parsed = SessionFile.safeParse(json);
  if (!parsed.success) return failed(...doubled, ...describeIssues(parsed.error.issues, file));
  const people = parsed.data.candidates.map((candidate, index) =>
    completeCandidate(candidate, ['candidates', index], parsed.data, certification, file),
  );
  return readUnlessError({ ...parsed.data, candidates: people.map(({ value }) => value) }, [
    ...doubled,
    ...checkNumbers(parsed.data, file),
    ...checkDays(parsed.data, file),
    ...people.flatMap(({ problems }) => problems),
  ]);
}

type CandidateInFile = SessionFile['candidates'][number];

function completeCandidate(
  candidate: CandidateInFile,
  at: JsonPath,
  session: SessionFile,
  certification: Certification,
  file: SessionSource,
): { value: CandidateInput; problems: InputProblem[] } {
  const { blocks, held, panel, ecf } = candidate;
  const jurors = session.jurors.map(({ number }) => number);
  const known = certification.blocks.map(({ key }) => key);
  const route = readAccessRoute(candidate.accessRoute, certification, file, [...at, 'accessRoute']);
  const value = {
    ...candidate,
    accessRoute: route.name,
    blocks: blocks ? [...new Set(blocks)] : known.filter((key) => !held.includes(key)),
    held: [...new Set(held)],
    panel: panel ? [...new Set(panel)] : jurors,
  };
  const problems = [
    ...route.problems,
    ...checkKnown(blocks ?? [], known, file, [...at, 'blocks'], 'bloc'),
    ...checkKnown(held, known, file, [...at, 'held'], 'bloc'),
    ...checkKnown(panel ?? [], jurors, file, [...at, 'panel'], 'juré'),
    ...checkKnown(Object.keys(ecf), known, file, [...at, 'ecf'], 'bloc'),
  ];
  return { value, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function brokenJson(text: string, fileName: string, places: JsonPlaces): InputProblem {
  if (text.trim() === '') return inputError(fileName, 'Ce fichier est vide : donnez une session, ou retirez l’option.');
  const offset = places.fault ?? 0;
  const file: SessionSource = { fileName, text, json: undefined, places };
  const near = text.slice(offset, offset + 20).split(/[\r\n]/)[0];
  const found = offset >= text.length ? 'le fichier s’arrête trop tôt' : `on ne peut pas lire « ${near} »`;
  const remedy = 'Vérifiez ici et juste avant les virgules, les guillemets droits et les accolades.';
  return inputError(placeIn(file, [], offset), `Ce fichier n’est pas du JSON : ${found}. ${remedy}`);
}

function checkNumbers(session: SessionFile, file: SessionSource): InputProblem[] {
  const lists = [
    { list: 'jurors', who: 'jurés', people: session.jurors },
    { list: 'candidates', who: 'candidats', people: session.candidates },
  ];
  return lists.flatMap(({ list, who, people }) =>
    people.flatMap(({ number }, index) =>
      people.findIndex((person) => person.number === number) < index
        ? [
            inputError(
              placeIn(file, [list, index, 'number']),
              `Deux ${who} ont le numéro ${number} : changez l’un des deux.`,
            ),
          ]
        : [],
    ),
  );
}

function checkDays(session: SessionFile, file: SessionSource): InputProblem[] {
  if (session.firstDay <= session.lastDay) return [];
  const message = `Le dernier jour (${session.lastDay}) vient avant le premier (${session.firstDay}) : corrigez l’un des deux.`;
  return [inputWarning(placeIn(file, ['lastDay']), message)];
}

function checkKnown<T extends string | number>(
  given: readonly T[],
  known: readonly T[],
  file: SessionSource,
  at: JsonPath,
  what: 'bloc' | 'juré',
): InputProblem[] {
  const problems: InputProblem[] = [];
  for (const [index, value] of given.entries()) {
    const where = () => placeIn(file, [...at, at.at(-1) === 'ecf' ? value : index]);
    const remedy = known.length > 0 ? `Connus ici : ${known.join(', ')}.` : 'Aucun n’est connu ici.';
    if (!known.includes(value)) problems.push(inputError(where(), `Le ${what} « ${value} » n’existe pas. ${remedy}`));
    else if (given.indexOf(value) < index) {
      problems.push(inputWarning(where(), `Le ${what} « ${value} » est donné deux fois : retirez-le une fois.`));
    }
  }
  return problems;
}

function readAccessRoute(typed: string, certification: Certification, file: SessionSource, at: JsonPath) {
  if (typed === '') return { name: '', problems: [] };
  const routes = certification.accessRoutes;
  const name = resolveAccessRoute(typed, routes);
  if (name !== undefined) return { name, problems: [] };
  if (routes.length === 0) {
    const message = `La fiche ne dit aucune voie d’accès : « ${typed} » est gardé tel quel, à vérifier.`;
    return { name: typed, problems: [inputWarning(placeIn(file, at), message)] };
  }
  const remedy = `Écrivez ${quoteList(shortRouteNames)}, ou le nom qu’en donne la fiche.`;
  return { name: '', problems: [inputError(placeIn(file, at), `Voie d’accès inconnue « ${typed} ». ${remedy}`)] };
}
