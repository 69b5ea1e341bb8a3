/**
 * @module
 * A correction of tags: after "will not", "didn't", "would never" a plain small word is a verb, whatever its ending looks like.
 *
 * "Ostmark will not withdraw": the treebanks hardly know the verb, and the tagger guesses from "-raw" that it is an adjective.
 */

const auxiliary = /^(?:will|would|can|could|may|might|must|shall|should|do|does|did|wo|ca)$/iu;
const negation = /^(?:not|n['’]t|never)$/iu;
/** Forms that could be a bare verb: small letters, and no ending that a bare verb lacks. */
const bareVerb = /^\p{Ll}{3,}$/u;
const otherForm = /(?:[^s]s|ed|ing|ly)$/u;
const wrong = new Set(["ADJ|JJ", "NOUN|NN", "VERB|VBP", "VERB|VBD"]);

/** Sets the class of bare verbs after a negated auxiliary; `classes` are the names of the tagger's classes. */
export function correctAfterModal(words: readonly string[], tags: Int32Array, classes: readonly string[]): void {
  const verb = classes.indexOf("VERB|VB");
  for (let at = 2; at < words.length; at++) {
    if (verb < 0 || !negation.test(words[at - 1]!) || !auxiliary.test(words[at - 2]!)) continue;
    const word = words[at]!;
    if (wrong.has(classes[tags[at]!]!) && bareVerb.test(word) && !otherForm.test(word)) tags[at] = verb;
  }
}
