/** A set of small whole numbers, one bit each: the people whom a search has found among a million. */
export class NumberSet {
  #words: Uint32Array = new Uint32Array(1024);

  /** The numbers of a text with spaces between them. */
  constructor(text: string) {
    let value = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const digit = text.charCodeAt(at) - 48;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else {
        if (at > 0) this.#add(value);
        value = 0;
      }
    }
  }

  has(value: number): boolean {
    return (((this.#words[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;
  }

  #add(value: number): void {
    const word = value >>> 5;
    if (word >= this.#words.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (value & 31));
  }
}
