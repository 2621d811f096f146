// Splits TypeScript source into code, comments and literals, well enough to look for imports, names and texts.

export type Token = { kind: 'code' | 'comment' | 'string' | 'template' | 'regex'; text: string; line: number };

const punctuation = /[([{,;:=!&|?+\-*%<>~^]$/;
const keyword = /\b(?:return|typeof|case|in|of|void|delete|throw|new|else|do)$/;

/** Tokens in order; `line` is 1-based, where the token begins. A template's `${…}` is split into code and further literals. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;

  const take = (kind: Token['kind'], end: number) => {
    const text = source.slice(at, end);
    if (text) tokens.push({ kind, text, line });
    line += text.split('\n').length - 1;
    at = end;
  };

  const template = () => {
    let end = at + 1;
    while (end < source.length && source[end] !== '`') {
      if (source.startsWith('${', end)) {
        take('template', end + 2);
        code('}');
        end = at + 1;
      } else end += source[end] === '\\' ? 2 : 1;
    }
    take('template', end + 1);
  };

  function code(until?: string) {
    let depth = 0;
    let end = at;
    const flush = () => take('code', end);
    while (end < source.length) {
      const two = source.slice(end, end + 2);
      const one = source[end] ?? '';
      if (two === '//' || two === '/*') {
        flush();
        const close = two === '//' ? source.indexOf('\n', at) : source.indexOf('*/', at) + 2;
        take('comment', close < 2 ? source.length : close);
        end = at;
      } else if (one === "'" || one === '"') {
        flush();
        take('string', closing(source, at, one));
        end = at;
      } else if (one === '`') {
        flush();
        template();
        end = at;
      } else if (one === '/' && regexCanStart(source.slice(at, end), tokens)) {
        flush();
        take('regex', closing(source, at, '/'));
        end = at;
      } else if (until && one === until && depth === 0) {
        flush();
        return;
      } else {
        if (one === '{') depth += 1;
        if (one === '}') depth -= 1;
        end += 1;
      }
    }
    flush();
  }

  code();
  return tokens;
}

/** The source with comments and regular expressions blanked, strings and lines kept. */
export function withoutComments(source: string): string {
  return tokenize(source)
    .map(({ kind, text }) => (kind === 'comment' || kind === 'regex' ? text.replace(/[^\n]/g, ' ') : text))
    .join('');
}

/** The code alone: what is a comment or inside a literal is blanked, lines kept. */
export function codeOnly(source: string): string {
  return tokenize(source)
    .map(({ kind, text }) => (kind === 'code' ? text : text.replace(/[^\n]/g, ' ')))
    .join('');
}

function closing(source: string, start: number, quote: string): number {
  let inClass = false;
  for (let at = start + 1; at < source.length; at += 1) {
    const one = source[at];
    if (one === '\\') at += 1;
    else if (one === '\n') return at;
    else if (quote === '/' && one === '[') inClass = true;
    else if (quote === '/' && one === ']') inClass = false;
    else if (one === quote && !inClass) return at + 1;
  }
  return source.length;
}

function regexCanStart(codeBefore: string, tokens: Token[]): boolean {
  const before = codeBefore.trimEnd();
  if (before) return punctuation.test(before) || keyword.test(before);
  const last = tokens.findLast(({ kind, text }) => kind !== 'comment' && text.trim());
  return (
    !last || (last.kind === 'code' && (punctuation.test(last.text.trimEnd()) || keyword.test(last.text.trimEnd())))
  );
}
