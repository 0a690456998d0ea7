import { expect, test } from 'vitest';
import { hosts } from '../../../assets/hosts.json';

/** A registrable name: one label and a top-level domain, no "www." and no subdomain. */
const REGISTRABLE_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.[a-z]{2,}$/;

test('every host is a registrable name in lower case, without a wildcard', () => {
  expect(hosts.filter((host) => !REGISTRABLE_NAME.test(host))).toEqual([]);
});

test('the hosts are sorted and none is named twice', () => {
  expect(hosts).toEqual([...new Set(hosts)].sort());
});

test('the list stays one of some 45 by name', () => {
  expect(hosts.length).toBeGreaterThanOrEqual(40);
  expect(hosts.length).toBeLessThanOrEqual(55);
});

test('the outlet of the first publication and its archive are on it', () => {
  expect(hosts).toContain('demorgen.be');
  expect(hosts).toContain('topics.nl');
});
