/**
 * @module
 * Light, dark, or as the system has it: the choice stays on later pages. The style sheet does the rest.
 */

import { keep, kept } from "./kept.js";

/** Puts the kept choice on the page. */
export function setTheme(): void {
  const theme = kept("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Shows the kept choice in its form, and keeps a new one. */
export function watchTheme(): void {
  const chosen = document.documentElement.dataset.theme ?? "system";
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
    radio.checked = radio.value === chosen;
    radio.addEventListener("change", () => {
      keep("theme", radio.value === "system" ? null : radio.value);
      setTheme();
    });
  }
}
