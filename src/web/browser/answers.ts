/**
 * @module
 * The form of a review: the token and the name are kept for this tab, and a letter presses its button, or leads to what that answer still needs.
 */

import { forget, keepForTab, keptForTab } from "./kept.js";

const form = "form[data-answers]";
const signs = ["token", "who"] as const;

/** The answer that Enter gives as soon as what it needs is there. */
let chosen: HTMLButtonElement | null = null;

/** Fills in who answers, and keeps it when an answer is sent. */
export function watchAnswers(): void {
  const answers = document.querySelector<HTMLFormElement>(form);
  if (answers === null) return;
  if (document.querySelector("[data-token='wrong']") !== null) forget("token");
  // a round of coding has no field for a name: the coder stands in its address
  const fields = signs.flatMap((name) => answers.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? []);
  for (const field of fields) if (field.value === "") field.value = keptForTab(field.name as "token") ?? "";
  const hasToken = fields[0]!.value !== "";
  answers.querySelector<HTMLDetailsElement>(".signing")!.open = !hasToken;
  const button = answers.querySelector<HTMLElement>("[data-forget]")!;
  button.hidden = !hasToken;
  button.addEventListener("click", () => {
    forget("token");
    fields[0]!.value = "";
    fields[0]!.focus();
    button.hidden = true;
  });
  answers.addEventListener("submit", () => {
    for (const field of fields) keepForTab(field.name as "token", field.value);
  });
  answers.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || chosen === null || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    press(chosen);
  });
}

/** Presses the button of a letter; false where the page has none. */
export function pressKey(key: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-press="${CSS.escape(key)}"]`);
  if (button === null) return false;
  if (button instanceof HTMLButtonElement) press(button);
  else button.click();
  return true;
}

/** Sends an answer that has all it needs; else leads to what is missing first. */
function press(button: HTMLButtonElement): void {
  chosen = button;
  button.closest("details")?.setAttribute("open", "");
  const needs = [...(button.dataset.needs ?? "").split(" "), "token"];
  const missing = needs.map(missingOf).find((field) => field !== null);
  if (!missing) {
    button.click();
    return;
  }
  for (const folded of [missing.closest("details")]) folded?.setAttribute("open", "");
  missing.focus();
}

/** The first field of a need that is not met; null when it is. A comma stands between fields of which one is enough. */
function missingOf(need: string): HTMLElement | null {
  if (need === "") return null;
  const names = need.split(",");
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`${form} [name]`)].filter(
    ({ name }) => (need === "changed" ? name.startsWith("f.") : names.includes(name)),
  );
  return fields.some(need === "changed" ? isChanged : isFilled) ? null : (fields[0] ?? null);
}

function isFilled(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(field.type)) return field.checked;
  return field.value.trim() !== "";
}

function isChanged(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLInputElement) return field.value !== field.defaultValue;
  return [...field.options].some((option) => option.selected !== option.defaultSelected);
}
