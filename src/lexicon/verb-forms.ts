/**
 * @module
 * The written forms of an English verb, so that a table of verbs needs only what is irregular.
 */

export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

/** The forms of a verb; `irregular` is `past/participle/gerund`, each empty where regular. Past and participle may be one word. */
export function formsOfVerb(lemma: string, irregular: string): Map<string, VerbForm> {
  const [past = "", participle = "", gerund = ""] = irregular.split("/");
  const forms = new Map<string, VerbForm>();
  forms.set(lemma, "base");
  forms.set(thirdOf(lemma), "third");
  forms.set(participle || past || pastOf(lemma), "participle");
  forms.set(past || pastOf(lemma), "past");
  forms.set(gerund || gerundOf(lemma), "gerund");
  return forms;
}

function thirdOf(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function gerundOf(lemma: string): string {
  return /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
