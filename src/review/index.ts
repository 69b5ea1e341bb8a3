/**
 * @module
 * What people do with a record: the queue of what most needs a look, the lines they read and type, and the sheets they fill.
 */

export { type Answer, answerKeys, type Decision, parseAnswer, settingsIn } from "./answers.js";
export { type AskedChange, askedChangeOf } from "./asked-change.js";
export { agreementFormats } from "./coding/agreement-formats.js";
export { type AgreementReport, renderAgreement } from "./coding/agreement-text.js";
export { type CodedField, codedField, codeOf, frameField, levelsFor } from "./coding/coded-field.js";
export { codebookText, codingSheet, noteColumn } from "./coding/coding-sheet.js";
export {
  type CodedUnit,
  codedUnits,
  type FieldAgreement,
  fieldAgreements,
  isAgreed,
  isContested,
} from "./coding/compare-codes.js";
export { codesWords, type Decided, decisionMark, decisionSheet, readDecisions } from "./coding/decision-sheet.js";
export { looseRound, looseRows } from "./coding/loose-round.js";
export { machineCodes } from "./coding/machine-codes.js";
export { canBeMarked, readMarks } from "./coding/marked-words.js";
export {
  drawMarking,
  type MarkingRound,
  machineMarks,
  markingAgreement,
  markingRoundSchema,
} from "./coding/marking-round.js";
export { markingGuide, renderMarking } from "./coding/marking-text.js";
export {
  type CoderSheet,
  coderSheet,
  comparedPart,
  isCodedBy,
  isCompared,
  nextUnit,
  type OpenRound,
  sheetIn,
} from "./coding/open-round.js";
export { type CoderCodes, type ReadCodes, readCodes } from "./coding/read-codes.js";
export {
  type Codebook,
  type CodingRound,
  codebookOf,
  codebookSchema,
  drawRound,
  hasField,
  roundSchema,
  unitsOf,
} from "./coding/round.js";
export { contextOf } from "./context-words.js";
export { itemLines, reasonWords, slotWords } from "./item-lines.js";
export {
  type AskedField,
  type AskedVersion,
  type AskedWords,
  type Question,
  questionOf,
  seenOf,
} from "./question.js";
export { confidencesOf, type ReviewItem, reviewQueue } from "./queue.js";
export { readSheet, type SheetProblem, type SheetRow } from "./sheets/read-sheet.js";
export { reviewSheet } from "./sheets/review-sheet.js";
export { type AskedRow, sheetAsks } from "./sheets/sheet-asks.js";
export { sheetText } from "./sheets/sheet-text.js";
