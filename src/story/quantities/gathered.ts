/**
 * @module
 * Features as they are gathered around one quantity, each with the most that it says anywhere.
 *
 * The lists are used again from quantity to quantity: a large coverage has a hundred thousand of them.
 */

/** What is gathered: features each once, in the order in which they are told, and what each says and where it stands. */
export interface GatheredFeatures {
  readonly features: readonly number[];
  readonly weights: readonly number[];
  readonly places: readonly number[];
}

/** Gathers features, one quantity after the other. */
export class Gathering {
  readonly #features: number[] = [];
  readonly #weights: number[] = [];
  readonly #places: number[] = [];
  #n = 0;
  /** By feature: where it stands in the lists, and the quantity it was gathered for. */
  #at = new Int32Array(1024);
  #gatheredFor = new Int32Array(1024);
  #quantity = 0;

  /** Begins with the next quantity. */
  start(): void {
    this.#n = 0;
    this.#quantity++;
  }

  /** Takes a feature, with the marks of its place. */
  take(feature: number, weight: number, places = 0): void {
    if (feature >= this.#at.length) this.#grow(feature);
    if (this.#gatheredFor[feature] !== this.#quantity) {
      this.#gatheredFor[feature] = this.#quantity;
      this.#at[feature] = this.#n;
      this.#features[this.#n] = feature;
      this.#weights[this.#n] = weight;
      this.#places[this.#n++] = places;
      return;
    }
    const at = this.#at[feature]!;
    if (weight > this.#weights[at]!) this.#weights[at] = weight;
    this.#places[at] = this.#places[at]! | places;
  }

  /** Makes room for the numbers of more features. */
  #grow(feature: number): void {
    const [at, gatheredFor] = [new Int32Array(2 * feature), new Int32Array(2 * feature)];
    at.set(this.#at);
    gatheredFor.set(this.#gatheredFor);
    this.#at = at;
    this.#gatheredFor = gatheredFor;
  }

  /** What was gathered for the quantity; weights in whole parts of 1024. */
  all(): GatheredFeatures {
    for (let at = 0; at < this.#n; at++) this.#weights[at] = Math.round(this.#weights[at]! * 1024) / 1024;
    return {
      features: this.#features.slice(0, this.#n),
      weights: this.#weights.slice(0, this.#n),
      places: this.#places.slice(0, this.#n),
    };
  }
}
