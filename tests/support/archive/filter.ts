/** The part of OData's $filter that the stand-in for the Chamber's service understands, read by the grammar of OData 4.01. */

export type Literal = string | boolean | null | { moment: number };

export type Filter =
  | { is: 'and' | 'or'; parts: Filter[] }
  | { is: 'not'; part: Filter }
  | { is: 'compare'; field: string; operator: Operator; value: Literal }
  | { is: 'contains'; field: string; value: string };

type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** What the service says of a filter that it cannot read. */
export class FilterError extends Error {}

const TOKEN =
  /\s*(?:(?<string>'(?:[^']|'')*')|(?<moment>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)|(?<name>[A-Za-z]\w*)|(?<sign>[(),]))/uy;

interface Token {
  kind: 'string' | 'moment' | 'name' | 'sign';
  text: string;
}

function tokens(written: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < written.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(written)?.groups;
    const [kind, text] = Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || text === undefined)
      throw new FilterError(`Syntax error at position ${at} in '${written}'.`);
    found.push({ kind: kind as Token['kind'], text });
  }
  return found;
}

/**
 * Reads a filter.
 *
 * @throws FilterError
 * @example parseFilter("contains(Onderwerp,'foto''s') and Afgedaan eq true")
 */
export function parseFilter(written: string): Filter {
  const rest = tokens(written);

  const next = (): Token => {
    const token = rest.shift();
    if (token === undefined) throw new FilterError(`The filter '${written}' ends too soon.`);
    return token;
  };
  const expectSign = (sign: string) => {
    const { kind, text } = next();
    if (kind !== 'sign' || text !== sign) throw new FilterError(`Found '${text}' where '${sign}' is needed.`);
  };
  const isNext = (text: string) => rest[0]?.kind !== 'string' && rest[0]?.text === text;

  const joined = (word: 'and' | 'or', part: () => Filter): Filter => {
    const parts = [part()];
    while (isNext(word)) {
      next();
      parts.push(part());
    }
    return parts.length === 1 ? parts[0]! : { is: word, parts };
  };
  const or = (): Filter => joined('or', () => joined('and', unary));

  function unary(): Filter {
    if (isNext('not')) {
      next();
      return { is: 'not', part: unary() };
    }
    if (isNext('(')) {
      next();
      const inner = or();
      expectSign(')');
      return inner;
    }
    const { kind, text } = next();
    if (kind !== 'name') throw new FilterError(`Found '${text}' where a property is needed.`);
    if (text === 'contains' && isNext('(')) return containing();
    const operator = next().text;
    if (!isOperator(operator)) throw new FilterError(`'${operator}' is no operator.`);
    return { is: 'compare', field: text, operator, value: literal(next()) };
  }

  function containing(): Filter {
    expectSign('(');
    const field = next();
    expectSign(',');
    const value = literal(next());
    expectSign(')');
    if (field.kind !== 'name' || typeof value !== 'string')
      throw new FilterError('contains takes a property and a string.');
    return { is: 'contains', field: field.text, value };
  }

  const filter = or();
  if (rest.length > 0) throw new FilterError(`'${rest[0]!.text}' follows where the filter should end.`);
  return filter;
}

function isOperator(word: string): word is Operator {
  return ['eq', 'ne', 'gt', 'ge', 'lt', 'le'].includes(word);
}

function literal({ kind, text }: Token): Literal {
  if (kind === 'string') return text.slice(1, -1).replaceAll("''", "'");
  if (kind === 'moment') return { moment: Date.parse(text) };
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  throw new FilterError(`'${text}' is no value.`);
}

/** Whether an entity fits. @throws FilterError for a property that it does not have, or one of another type */
export function fits(filter: Filter, entity: Readonly<Record<string, unknown>>): boolean {
  switch (filter.is) {
    case 'and':
      return filter.parts.every((part) => fits(part, entity));
    case 'or':
      return filter.parts.some((part) => fits(part, entity));
    case 'not':
      return !fits(filter.part, entity);
    case 'contains': {
      const text = property(entity, filter.field);
      return typeof text === 'string' && text.includes(filter.value);
    }
    case 'compare':
      return compare(property(entity, filter.field), filter.operator, filter.value);
  }
}

function property(entity: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!(name in entity)) throw new FilterError(`Could not find a property named '${name}' on type 'Zaak'.`);
  return entity[name];
}

function compare(found: unknown, operator: Operator, value: Literal): boolean {
  if (found === null || value === null) {
    if (operator === 'eq') return found === value;
    return operator === 'ne' && found !== value;
  }
  const isMoment = typeof value === 'object';
  if (typeof found !== (isMoment ? 'string' : typeof value))
    throw new FilterError('A binary operator with incompatible types was detected.');
  const left = isMoment ? Date.parse(found as string) : (found as string | boolean);
  const right = isMoment ? value.moment : value;
  switch (operator) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}
