/** Starting workers of the library from the extension's own scripts. */

/** What browsers with trusted types have, and those without do not. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const vouchers = new Map<string, string>();

/**
 * Vouches for a script, where browsers ask for that: the pages of the extension take no other.
 *
 * @param policy a name of its own for each script
 */
function vouched(address: string, policy: string): string {
  const known = vouchers.get(policy);
  if (known !== undefined) return known;
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const made = types?.createPolicy(policy, {
    createScriptURL(given) {
      if (given !== address) throw new TypeError(`no script of ours: "${given}"`);
      return given;
    },
  });
  const trusted = made?.createScriptURL(address) ?? address;
  vouchers.set(policy, trusted);
  return trusted;
}

/**
 * Starts a worker.
 *
 * @param address of a script that was built as a worker, as from `?worker&url`
 * @param policy the name under which it is vouched for, one for each script
 * @example startWorker(workerAddress, 'kamernoot-library')
 */
export function startWorker(address: string, policy: string): Worker {
  return new Worker(vouched(address, policy), { type: 'module' });
}
