/**
 * @module
 * The stories so far as sums of their articles' terms, with an index from terms to stories, so that the likest one is found
 * without looking at all.
 */

import type { NumberedTerms } from "../words/term-vectors.js";

/** A term in more stories than this finds none: it only counts for those that others have found. */
const maxPosting = 150;
/** Of the stories found, this many are looked at in full. */
const maxCandidates = 12;

interface Posting {
  readonly stories: number[];
  readonly weights: number[];
}

interface Story {
  /** For each of its terms the place in the term's posting. */
  readonly places: Map<number, number>;
  squaredLength: number;
  nMembers: number;
}

/** The stories that may be like an article, those first that share most of what few stories say; used again from article to article. */
export interface NearStories {
  readonly n: number;
  readonly story: Int32Array;
  /** How like by the terms that few stories have. */
  readonly ofRare: Float64Array;
  /** How like at most by all terms. */
  readonly atMost: Float64Array;
}

/** More than what is lost and gained when articles are taken out of a sum and put back. */
const rounding = 1e-6;

/** Stories by number, in the order in which they were opened. */
export class StoryIndex {
  readonly #postings: Posting[] = [];
  readonly #stories: Story[] = [];
  /** Products with each story while one article is looked up; 0 between. */
  #products = new Float64Array(64);
  #isMet = new Uint8Array(64);
  /** Of the article looked up last, the places of the terms that stand in too many stories to find one. */
  readonly #common: number[] = [];
  readonly #near = {
    n: 0,
    story: new Int32Array(maxCandidates),
    ofRare: new Float64Array(maxCandidates),
    atMost: new Float64Array(maxCandidates),
  };
  readonly #met: number[] = [];

  /** Opens a story without articles and gives its number. */
  open(): number {
    return this.#stories.push({ places: new Map(), squaredLength: 0, nMembers: 0 }) - 1;
  }

  add(story: number, terms: NumberedTerms): void {
    this.#change(story, terms, 1);
  }

  remove(story: number, terms: NumberedTerms): void {
    this.#change(story, terms, -1);
  }

  /** Whether a story has ever had one of some terms. */
  hasAny(story: number, { ids }: NumberedTerms): boolean {
    const { places } = this.#stories[story]!;
    for (let at = 0; at < ids.length; at++) if (places.has(ids[at]!)) return true;
    return false;
  }

  isEmpty(story: number): boolean {
    return this.#stories[story]!.nMembers === 0;
  }

  /**
   * The stories that may be like an article, those first that share most of what few stories say. How like one is lies between the mean
   * likeness to its members and the likeness to their sum: the sum alone draws everything into large stories, the mean alone breaks them up.
   */
  near(terms: NumberedTerms): NearStories {
    if (this.#products.length < this.#stories.length) {
      this.#products = new Float64Array(2 * this.#stories.length);
      this.#isMet = new Uint8Array(2 * this.#stories.length);
    }
    const products = this.#products;
    const met = this.#met;
    const common = this.#common;
    met.length = 0;
    common.length = 0;
    let squared = 0;
    const { ids, weights } = terms;
    for (let at = 0; at < ids.length; at++) {
      const posting = this.#postings[ids[at]!];
      if (posting === undefined) continue;
      if (posting.stories.length > maxPosting) {
        common.push(at);
        squared += weights[at]! * weights[at]!;
      } else addProducts(posting, weights[at]!, { products, isMet: this.#isMet, met });
    }
    const length = Math.sqrt(squared);
    this.#keepLikest(met, products);
    const { n, story, ofRare, atMost } = this.#near;
    for (let at = 0; at < n; at++) {
      // what two vectors have in common is at most the product of their lengths
      const most = length * Math.sqrt(Math.max(this.#stories[story[at]!]!.squaredLength, 0) + rounding);
      atMost[at] = ofRare[at]! + this.#scaled(story[at]!, most);
    }
    return this.#near;
  }

  /** How like an article is to one of the stories just found for it, by its place among them. */
  likeness(at: number, terms: NumberedTerms): number {
    const story = this.#near.story[at]!;
    return this.#near.ofRare[at]! + this.#scaled(story, this.#product(story, terms, this.#common));
  }

  /** Keeps the likest of the stories met; their products and marks are 0 again. */
  #keepLikest(met: readonly number[], products: Float64Array): void {
    const { story: stories, ofRare } = this.#near;
    let n = 0;
    for (let i = 0; i < met.length; i++) {
      const story = met[i]!;
      const likeness = this.#scaled(story, products[story]!);
      products[story] = 0;
      this.#isMet[story] = 0;
      let at = n;
      while (at > 0 && isLiker(story, likeness, stories[at - 1]!, ofRare[at - 1]!)) at--;
      if (at === maxCandidates) continue;
      if (n < maxCandidates) n++;
      stories.copyWithin(at + 1, at, n - 1);
      ofRare.copyWithin(at + 1, at, n - 1);
      stories[at] = story;
      ofRare[at] = likeness;
    }
    this.#near.n = n;
  }

  #product(story: number, { ids, weights }: NumberedTerms, some: readonly number[]): number {
    const { places } = this.#stories[story]!;
    let product = 0;
    for (let i = 0; i < some.length; i++) {
      const at = some[i]!;
      const place = places.get(ids[at]!);
      if (place !== undefined) product += weights[at]! * this.#postings[ids[at]!]!.weights[place]!;
    }
    return product;
  }

  #scaled(story: number, product: number): number {
    const { squaredLength, nMembers } = this.#stories[story]!;
    return nMembers === 0 ? 0 : product / Math.sqrt(nMembers * Math.sqrt(Math.max(squaredLength, 1e-9)));
  }

  #change(number: number, { ids, weights }: NumberedTerms, sign: 1 | -1): void {
    const story = this.#stories[number]!;
    story.nMembers += sign;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      let posting = this.#postings[id];
      if (posting === undefined) {
        posting = { stories: [], weights: [] };
        this.#postings[id] = posting;
      }
      let place = story.places.get(id);
      if (place === undefined) {
        place = posting.stories.push(number) - 1;
        posting.weights.push(0);
        story.places.set(id, place);
      }
      const before = posting.weights[place]!;
      const after = before + sign * weights[at]!;
      posting.weights[place] = after;
      story.squaredLength += after * after - before * before;
    }
  }
}

/** Adds what a term brings to the product of each story that has it. */
function addProducts(
  { stories, weights }: Posting,
  weight: number,
  { products, isMet, met }: { readonly products: Float64Array; readonly isMet: Uint8Array; readonly met: number[] },
): void {
  for (let i = 0; i < stories.length; i++) {
    const story = stories[i]!;
    if (isMet[story] === 0) {
      isMet[story] = 1;
      met.push(story);
    }
    products[story]! += weight * weights[i]!;
  }
}

function isLiker(story: number, likeness: number, other: number, thanLikeness: number): boolean {
  return likeness > thanLikeness || (likeness === thanLikeness && story < other);
}
