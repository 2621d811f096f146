// Where each value of a JSON text begins, where its grammar breaks, and which keys are given twice: JSON.parse tells none of them.

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;

export type JsonPath = readonly (string | number)[];

/** Offsets are in characters. `starts` holds every path as `pathKey` spells it; `fault` is where the text stops being JSON. */
export type JsonPlaces = {
  starts: Map<string, number>;
  doubledKeys: { path: JsonPath; offset: number }[];
  fault: number | undefined;
};

type Token = { kind: string; offset: number; end: number; text: string };

export function pathKey(path: JsonPath): string {
  return JSON.stringify(path);
}

/** Offset of the value at `path`, or of the nearest one around it. */
export function offsetOf(places: JsonPlaces, path: JsonPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = places.starts.get(pathKey(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

export function locateJson(text: string): JsonPlaces {
  const places: JsonPlaces = { starts: new Map(), doubledKeys: [], fault: undefined };
  try {
    const end = readValue(text, 0, [], places);
    const rest = text.slice(end).search(/[^ \t\n\r]/);
    if (rest >= 0) places.fault = end + rest;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    places.fault = error.offset;
  }
  return places;
}

class Fault extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('not JSON');
    this.offset = offset;
  }
}

function nextToken(text: string, from: number): Token {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (!match) {
    const rest = text.slice(from).search(/[^ \t\n\r]/);
    throw new Fault(rest < 0 ? text.length : from + rest);
  }
  const token = match[0].trimStart();
  const end = from + match[0].length;
  return { kind: match[1] ?? (match[2] ? 'string' : 'scalar'), offset: end - token.length, end, text: token };
}

function expectToken(text: string, from: number, ...kinds: string[]): Token {
  const token = nextToken(text, from);
  if (!kinds.includes(token.kind)) throw new Fault(token.offset);
  return token;
}

function readValue(text: string, from: number, path: JsonPath, places: JsonPlaces): number {
  const token = expectToken(text, from, '{', '[', 'string', 'scalar');
  places.starts.set(pathKey(path), token.offset);
  if (token.kind === '{') return readObject(text, token.end, path, places);
  if (token.kind === '[') return readArray(text, token.end, path, places);
  return token.end;
}

function readObject(text: string, from: number, path: JsonPath, places: JsonPlaces): number {
  const first = nextToken(text, from);
  if (first.kind === '}') return first.end;
  const seen = new Set<string>();
  for (let at = from; ; ) {
    const token = expectToken(text, at, 'string');
    const key = JSON.parse(token.text) as string;
    if (seen.has(key)) places.doubledKeys.push({ path: [...path, key], offset: token.offset });
    seen.add(key);
    const end = readValue(text, expectToken(text, token.end, ':').end, [...path, key], places);
    places.starts.set(pathKey([...path, key]), token.offset);
    const next = expectToken(text, end, ',', '}');
    if (next.kind === '}') return next.end;
    at = next.end;
  }
}

function readArray(text: string, from: number, path: JsonPath, places: JsonPlaces): number {
  const first = nextToken(text, from);
  if (first.kind === ']') return first.end;
  for (let at = from, index = 0; ; index += 1) {
    const end = readValue(text, at, [...path, index], places);
    const next = expectToken(text, end, ',', ']');
    if (next.kind === ']') return next.end;
    at = next.end;
  }
}
