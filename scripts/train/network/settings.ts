/**
 * @module
 * Settings of the network and of its training, in one place. Widths are multiples of eight; the reader takes them from the file.
 */

/** Numbers of a word vector in the file of vectors, and the next multiple of eight. */
export const nVectorNumbers = 100;
export const vectorColumns = 104;
/** Vectors used in training, the most frequent words first; rarer words are learned from their endings and from their context. */
export const nVectors = 100_000;
/** Of them so many are written into the file, at 72 bytes a word. */
export const nShippedVectors = 60_000;

/** Width of a word's vector in the network; it is most of the file, at one byte a number. */
export const wordColumns = 64;
/** Rows of each table of affixes. Two endings may share a row: the other affixes and the context tell them apart. */
export const affixBuckets = 4096;
/** A word seen so often in training has a vector of its own beside the one from the file of vectors. */
export const leastWord = 2;
/** A pair of part of speech and Penn tag seen less often is mostly a slip of the annotators, and no class. */
export const leastTag = 10;
/** A word seen so often has a usual class; lemmas ask for it. */
export const leastUsual = 4;

/** Width of the window of three words that feeds the recurrence. */
export const windowColumns = 96;
/** States of one direction of a recurrence, and how many recurrences stand on one another. The reader has exactly two. */
export const stateColumns = 64;
export const nLayers = 2;
/** Width of words as head and as dependent, where arcs are scored. Every pair of words costs a product of this width. */
export const arcColumns = 48;
/** The same where arcs are named. */
export const relationColumns = 48;
/** Width of the layer before the marks of names. */
export const nameColumns = 48;
/** Every collection of names has its own bias in that layer; the last row stands for a text of no known style. */
export const nStyles = 8;
export const noStyle = nStyles - 1;
/** In this share of the sentences of names the style is kept from the network, so that the row of no known style learns too. */
export const styleless = 0.3;

/** Rounds over the treebanks, about a minute each. */
export const nRounds = 12;
/** Words of a batch: one of the treebanks, and one as large of the sentences of names. */
export const batchWords = 1000;
/** Sentences as long as this are lists and tables, and the cost of arcs grows with the square of the length: they are left out. */
export const mostWords = 150;
/** Rate of learning at its highest. It rises over the first batches and falls in a straight line to zero. */
export const rate = 0.004;
export const nRisingBatches = 200;
/** Gradients longer than this in all are shortened to it. */
export const longestGradient = 5;
/** Share of numbers that are set to zero in training, so that the network leans on no single one. */
export const dropped = 0.25;
/** Share of words whose vectors are withheld, so that it learns from endings and neighbours what to make of unknown words. */
export const droppedWords = 0.15;
/** The most frequent words are never withheld: nothing that is not known can be one of them. */
export const nFrequent = 300;
/** Words with a capital in the sentences of names: the names of tomorrow's news are in no table. */
export const droppedNames = 0.2;
/** What random numbers begin with: another number gives another network. */
export const seed = 1;

/** The collection of names whose style the network writes: its sentences are nearest to political news. */
export const shippedStyle = "cross_pol_train";
/** Size of the memory that training works in, in 32-bit floats. Pages that are never used cost nothing. */
export const memoryFloats = 60_000_000;
