// The answer to the newest of several questions.

/** A slow answer never replaces that of a later question; no answer leaves what there is. */
export class Newest<T> {
  value = $state.raw<T | null>(null);
  #asked = 0;

  async ask(question: () => Promise<T | undefined>): Promise<void> {
    const own = ++this.#asked;
    const answer = await question();
    if (answer !== undefined && own === this.#asked) this.value = answer;
  }

  /** Forgets what there is, and whatever is still under way. */
  clear(): void {
    this.#asked += 1;
    this.value = null;
  }
}
