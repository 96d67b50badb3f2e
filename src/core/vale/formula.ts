/**
 * The arithmetic of Vale's `metric` rules: numbers, variables, + - * / and brackets, functions of math, and in
 * conditions comparisons joined by && and ||. Nothing else is run. Comparisons give 1 or 0.
 */
export type Formula = (variables: Readonly<Record<string, number>>) => number;

export class FormulaError extends Error {}

const TOKEN = /\s*(\d+(?:\.\d+)?|\.\d+|[A-Za-z_][\w.]*|&&|\|\||[<>=!]=|[-+*/()<>,])/y;

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  'math.sqrt': Math.sqrt,
  'math.abs': Math.abs,
  'math.floor': Math.floor,
  'math.ceil': Math.ceil,
  'math.log': Math.log,
  'math.log10': Math.log10,
  'math.pow': (base = 0, exponent = 0) => base ** exponent,
  'math.min': Math.min,
  'math.max': Math.max,
};

type Two = (a: number, b: number) => number;

/** Binary operators, weakest binding first. */
const LEVELS: readonly Readonly<Record<string, Two>>[] = [
  { '||': (a, b) => (a || b ? 1 : 0) },
  { '&&': (a, b) => (a && b ? 1 : 0) },
  {
    '<': (a, b) => Number(a < b),
    '>': (a, b) => Number(a > b),
    '<=': (a, b) => Number(a <= b),
    '>=': (a, b) => Number(a >= b),
    '==': (a, b) => Number(a === b),
    '!=': (a, b) => Number(a !== b),
  },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / b },
];

/** Reads a formula once; throws a {@link FormulaError} for what is none or names an unknown variable. */
export function readFormula(source: string, variables: readonly string[]): Formula {
  const tokens = tokensOf(source);
  let at = 0;
  const expect = (token: string): void => {
    if (tokens[at++] !== token) throw new FormulaError(`“${token}” is missing in “${source}”`);
  };

  function binary(level: number): Formula {
    const operators = LEVELS[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    const next = (): Two | undefined => own(operators, tokens[at]);
    for (let operator = next(); operator; operator = next()) {
      at++;
      left = join(operator, left, binary(level + 1));
    }
    return left;
  }

  function unary(): Formula {
    const token = tokens[at++];
    if (token === undefined) throw new FormulaError(`“${source}” breaks off`);
    if (token === '-') {
      const value = unary();
      return (known) => -value(known);
    }
    if (token === '(') {
      const value = binary(0);
      expect(')');
      return value;
    }
    if (/^[\d.]/.test(token)) return () => Number(token);
    const call = own(FUNCTIONS, token);
    if (call) return called(call);
    if (!variables.includes(token)) throw new FormulaError(`there is no variable “${token}”`);
    return (known) => known[token] ?? 0;
  }

  function called(call: (...values: number[]) => number): Formula {
    expect('(');
    const given = [binary(0)];
    while (tokens[at] === ',') {
      at++;
      given.push(binary(0));
    }
    expect(')');
    return (known) => call(...given.map((value) => value(known)));
  }

  const formula = binary(0);
  if (at < tokens.length) throw new FormulaError(`“${tokens[at]}” is not expected in “${source}”`);
  return formula;
}

/** What a table holds under a name, and not what every object has. */
const own = <T>(table: Readonly<Record<string, T>>, name = ''): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const join =
  (operator: Two, left: Formula, right: Formula): Formula =>
  (known) =>
    operator(left(known), right(known));

/** A formula is written by a person; one that nests deeper than this is none. */
const MOST_TOKENS = 400;

function tokensOf(source: string): string[] {
  const tokens: string[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new FormulaError(`“${text.slice(from, from + 10)}” cannot be read`);
    tokens.push(match[1]!);
  }
  if (!tokens.length || tokens.length > MOST_TOKENS) throw new FormulaError('it is empty or endless');
  return tokens;
}
