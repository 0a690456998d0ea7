/**
 * How many seconds a server asks to wait, by its Retry-After (RFC 9110, section 10.2.3): a number, or a moment.
 *
 * @param now milliseconds since 1970
 * @returns null where the header is missing or neither of the two
 * @example retryAfterSeconds('120', Date.now()) // 120
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  const written = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(written)) return Number(written);
  // Dates of HTTP begin with the day of the week; Date.parse alone would also take "-5".
  const moment = /^[A-Z][a-z]{2,8},? /u.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now) / 1_000));
}
