/** The cloud does not want it, in the form of its errors: a code and a sentence. */
export class Refusal extends Error {
  constructor(code: string, message: string) {
    super(`Code="${code}" Message="${message}"`);
  }
}
