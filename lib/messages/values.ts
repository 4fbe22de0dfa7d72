import * as z from 'zod/mini';

/** Caps on what a page may propose. Beyond them the reader cuts and says so; the border refuses. */
export const CAPS = {
  text: 300,
  letters: 200,
  programs: 2_000,
  assignments: 20_000,
  problems: 50,
  backupBytes: 50_000_000,
  notes: 10_000,
  people: 1_000,
  slots: 20,
} as const;

export const text = z.string().check(z.maxLength(CAPS.text));
export const someText = z.string().check(z.minLength(1), z.maxLength(CAPS.text));
export const textOrNull = z.nullable(text);
export const flag = z.nullable(z.boolean());
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));
export const dayOrNull = z.nullable(day);
export const moment = z.iso.datetime();
export const id = z.string().check(z.minLength(1), z.maxLength(64));
export const season = z.int().check(z.gte(2000), z.lte(2100));
export const count = z.int().check(z.gte(0), z.lte(1_000_000));
export const note = z.string().check(z.maxLength(CAPS.notes));
export const address = z.string().check(z.regex(/^[^\s,;<>]+@[^\s,;<>@]+$/), z.maxLength(254));
export const hour = z.int().check(z.gte(0), z.lte(23));

/** True for a day that exists: `2026-02-29` does not. */
function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
