/**
 * A stand-in for the three sites of the archive, as far as their documentation goes: the Chamber's OData service with its
 * filters, order, parts and errors, the site of the published texts, and the Chamber's pages. Pure: a request in, a reply
 * out, so that it serves from Node, from a page, and under the sites' real names.
 */
import { type CaseEntity, ordinaryCases } from './cases';
import { FilterError, fits, parseFilter } from './filter';

export interface Served {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What goes wrong at a request: how it is answered instead; null where it goes right. */
export type Trouble = (url: URL, place: number) => Served | null;

export interface ArchiveService {
  /** All that was asked, in order. */
  asked: string[];
  /** The cases, which a test may change. */
  cases: CaseEntity[];
  /** Pages by address. */
  pages: Map<string, string>;
  trouble: Trouble;
  answer(url: string): Served;
}

const SERVICE_HOST = 'gegevensmagazijn.tweedekamer.nl';
const PUBLISHED_HOST = 'zoek.officielebekendmakingen.nl';
const ROOT = '/OData/v4/2.0/';

/** Items on one page of the service, whatever is asked for. */
const MOST_ITEMS = 250;

const OPTIONS = new Set([
  '$filter',
  '$expand',
  '$orderby',
  '$top',
  '$skip',
  '$skiptoken',
  '$count',
  '$select',
]);

/** Makes the three sites. @example archiveService().answer('https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak?$top=1') */
export function archiveService(cases = ordinaryCases()): ArchiveService {
  const service: ArchiveService = {
    asked: [],
    cases,
    pages: new Map(),
    trouble: () => null,
    answer(address) {
      const url = new URL(address);
      service.asked.push(url.href);
      const trouble = service.trouble(url, service.asked.length);
      if (trouble !== null) return trouble;
      if (url.hostname === SERVICE_HOST) return answerData(url, service.cases);
      const page = service.pages.get(url.href);
      if (page !== undefined) return html(200, page);
      if (url.hostname !== PUBLISHED_HOST) return html(404, '<!doctype html><title>404</title>');
      if (url.pathname === '/Errors/404.htm') return html(200, '<!doctype html><title>Niet gevonden</title>');
      return { status: 302, headers: { location: `https://${PUBLISHED_HOST}/Errors/404.htm` }, body: '' };
    },
  };
  return service;
}

export function html(status: number, body: string): Served {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

export function json(status: number, body: unknown): Served {
  const type = 'application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8';
  return { status, headers: { 'content-type': type }, body: JSON.stringify(body) };
}

function fault(message: string): Served {
  return json(400, {
    error: { code: '', message: `The query specified in the URI is not valid. ${message}` },
  });
}

function answerData(url: URL, cases: readonly CaseEntity[]): Served {
  if (url.pathname !== `${ROOT}Zaak`) return json(404, { error: { code: '', message: 'No such resource.' } });
  const options = optionsOf(url);
  const unknown = [...options.keys()].find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) return fault(`The query option '${unknown}' is not supported.`);
  try {
    return dataPage(url, options, cases);
  } catch (error) {
    if (error instanceof FilterError) return fault(error.message);
    throw error;
  }
}

/** As OData reads them: a plus sign is one, and not a space. */
function optionsOf(url: URL): Map<string, string> {
  const pairs = url.search.slice(1).split('&').filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [decodeURIComponent(pair.slice(0, at)), decodeURIComponent(pair.slice(at + 1))];
    }),
  );
}

function dataPage(url: URL, options: ReadonlyMap<string, string>, cases: readonly CaseEntity[]): Served {
  const filter = options.get('$filter');
  const parsed = filter === undefined ? null : parseFilter(filter);
  const found = cases.filter((entity) => parsed === null || fits(parsed, { ...entity }));
  const ordered = inOrder(found, options.get('$orderby') ?? 'Nummer');
  const skip = whole(options, '$skip', 0) + whole(options, '$skiptoken', 0);
  const top = whole(options, '$top', Number.POSITIVE_INFINITY);
  const page = ordered.slice(skip, skip + Math.min(top, MOST_ITEMS));
  const isExpanded = options.get('$expand') === 'Document';
  if (options.has('$expand') && !isExpanded) throw new FilterError('Only Document can be expanded.');
  const hasMore = top > MOST_ITEMS && skip + MOST_ITEMS < ordered.length;
  return json(200, {
    '@odata.context': `https://${SERVICE_HOST}${ROOT}$metadata#Zaak`,
    ...(options.get('$count') === 'true' ? { '@odata.count': ordered.length } : {}),
    value: page.map(({ Document, ...entity }) => (isExpanded ? { ...entity, Document } : entity)),
    ...(hasMore ? { '@odata.nextLink': `${url.href}&$skiptoken=${MOST_ITEMS}` } : {}),
  });
}

function whole(options: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const written = options.get(name);
  if (written === undefined) return otherwise;
  if (!/^\d{1,9}$/u.test(written)) throw new FilterError(`Invalid value '${written}' for ${name}.`);
  return Number(written);
}

function inOrder(cases: readonly CaseEntity[], written: string): CaseEntity[] {
  const keys = written.split(',').map((key) => {
    const [, field = '', direction] = /^\s*(\w+)(?: (asc|desc))?\s*$/u.exec(key) ?? [];
    if (!['Nummer', 'GestartOp', 'Onderwerp'].includes(field))
      throw new FilterError(`Cannot order by '${key}'.`);
    return { field: field as 'Nummer' | 'GestartOp' | 'Onderwerp', sign: direction === 'desc' ? -1 : 1 };
  });
  const keyOf = (entity: CaseEntity, field: (typeof keys)[number]['field']) =>
    field === 'GestartOp' ? Date.parse(entity.GestartOp) : (entity[field] ?? '');
  return cases.toSorted((one, other) => {
    for (const { field, sign } of keys) {
      const [left, right] = [keyOf(one, field), keyOf(other, field)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  });
}
