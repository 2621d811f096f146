// HtmlService takes comments out of the scripts that it serves, and does not know template literals: a `//` in one ends its line.

const script = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi;
/** Before these a slash begins a regular expression. */
const beforeExpression =
  /(?:^|[([{,;:=!&|?+\-*%<>~^]|\b(?:return|typeof|case|in|of|void|delete|throw|new|else|do))\s*$/;

export function stripComments(html: string): string {
  return html.replace(script, (_, open: string, code: string, close: string) => `${open}${stripCode(code)}${close}`);
}

function stripCode(code: string): string {
  let kept = '';
  let at = 0;
  while (at < code.length) {
    const two = code.slice(at, at + 2);
    const end = endOf(code, at, kept);
    if (two === '//' || two === '/*') {
      if (end === undefined) kept += code[at++];
      else at = end;
    } else if (end === undefined) kept += code[at++];
    else {
      kept += code.slice(at, end);
      at = end;
    }
  }
  return kept;
}

/** Where a comment, a quoted string or a regular expression that begins here ends. */
function endOf(code: string, at: number, before: string): number | undefined {
  const sign = code[at];
  if (code.startsWith('//', at)) return orEnd(code, code.indexOf('\n', at));
  if (code.startsWith('/*', at)) return orEnd(code, code.indexOf('*/', at + 2), 2);
  if (sign === '"' || sign === "'") return closing(code, at, sign);
  if (sign === '/' && beforeExpression.test(before.slice(-40))) return closing(code, at, '/');
  return undefined;
}

function orEnd(code: string, found: number, length = 0): number {
  return found < 0 ? code.length : found + length;
}

function closing(code: string, start: number, quote: string): number | undefined {
  let inClass = false;
  for (let at = start + 1; at < code.length; at++) {
    const sign = code[at];
    if (sign === '\\') at++;
    else if (sign === '\n') return undefined;
    else if (quote === '/' && sign === '[') inClass = true;
    else if (quote === '/' && sign === ']') inClass = false;
    else if (sign === quote && !inClass) return at + 1;
  }
  return undefined;
}
