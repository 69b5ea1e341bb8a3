/**
 * @module
 * What a busy server asks for with `Retry-After`: a number of seconds, or a date.
 */

/** Milliseconds from `now` on; null when nothing is asked for or it cannot be understood. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? "";
  if (/^\d{1,9}$/u.test(value)) return Number(value) * 1000;
  // a date of HTTP starts with its weekday; Date.parse alone takes "5.5" for a month
  if (!/^[A-Z][a-z]{2,8},? /u.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
