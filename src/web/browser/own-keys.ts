/**
 * @module
 * Keys of the reader's own: what a key on the list means can be said with another one. A key says one thing only.
 */

import { keep, kept } from "./kept.js";

/** The reader's own key by the one that it stands for. */
type OwnKeys = ReadonlyMap<string, string>;

function ownKeys(): OwnKeys {
  try {
    const pairs: unknown = JSON.parse(kept("own-keys") ?? "[]");
    return new Map(Array.isArray(pairs) ? (pairs as [string, string][]) : []);
  } catch {
    return new Map();
  }
}

/** What a key means: the one of the list that it stands for; the key itself where nobody has changed that. */
export function meantBy(typed: string): string | null {
  const own = ownKeys();
  for (const [means, key] of own) if (key === typed) return means;
  // it was given to another key, or away
  return own.has(typed) ? null : typed;
}

/** Shows the reader's keys in the list and on buttons, and takes others. */
export function watchOwnKeys(list: HTMLDialogElement): void {
  const fields = [...list.querySelectorAll<HTMLInputElement>("input[data-own]")];
  const said = list.querySelector<HTMLElement>("[data-own-said]");
  const say = (words: string) => {
    if (said !== null) said.textContent = words;
  };
  for (const field of fields)
    field.addEventListener("change", () => {
      const problem = choose(field, fields);
      say(problem ?? "Kept.");
      show(list, fields);
    });
  list.querySelector("[data-own-none]")?.addEventListener("click", () => {
    keep("own-keys", null);
    say("Every key is as it was.");
    show(list, fields);
  });
  show(list, fields);
}

/** Keeps what a field holds; why it cannot be had, where it cannot. */
function choose(field: HTMLInputElement, fields: readonly HTMLInputElement[]): string | null {
  const means = field.dataset.own ?? "";
  const typed = field.value.trim();
  if (typed === "") return "A key is one character; the one before stays.";
  const own = new Map(ownKeys());
  const other = fields.find((each) => each !== field && keyFor(each.dataset.own ?? "", own) === typed);
  if (other !== undefined) return `${typed} is taken: ${other.closest("label")?.textContent?.trim()}.`;
  if (typed === means) own.delete(means);
  else own.set(means, typed);
  keep("own-keys", own.size === 0 ? null : JSON.stringify([...own]));
  return null;
}

function keyFor(means: string, own: OwnKeys): string {
  return own.get(means) ?? means;
}

function show(list: HTMLDialogElement, fields: readonly HTMLInputElement[]): void {
  const own = ownKeys();
  for (const field of fields) field.value = keyFor(field.dataset.own ?? "", own);
  for (const key of list.querySelectorAll<HTMLElement>("kbd[data-means]"))
    key.textContent = keyFor(key.dataset.means ?? "", own);
  for (const button of document.querySelectorAll<HTMLElement>("[data-press]")) {
    const key = keyFor(button.dataset.press ?? "", own);
    button.setAttribute("aria-keyshortcuts", key);
    const tip = button.querySelector(".tip");
    if (tip !== null) tip.textContent = key;
  }
}
