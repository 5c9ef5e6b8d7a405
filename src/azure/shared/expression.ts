/**
 * Values that are not known while a plan is made, as data: a plan can be read, compared and written to a file, and only
 * the emitter gives them a value. In a plan each is an object whose one key begins with `$`.
 */
export abstract class Expression {
  /** Keeps plain objects of the same shape out: only this module makes expressions. */
  declare protected readonly expression: true;
}

/** A text that is known now or later. */
export type Text = string | Expression;

/** An output of another resource: its key and the name of the output. */
export class Reference extends Expression {
  constructor(readonly $ref: readonly [resource: string, output: string]) {
    super();
  }
}

/** A secret value, by where the deployment's options hold it. The value itself is never part of a plan. */
export class SecretValue extends Expression {
  readonly #path: readonly string[];

  constructor(/** How a plan names it. */ readonly $secret: string, path: readonly string[]) {
    super();
    this.#path = path;
  }

  /** The keys that lead to the value in the options. */
  get path(): readonly string[] {
    return this.#path;
  }
}

/** A value of the program that comes later, such as a Pulumi output. It is kept out of sight: it may be a secret. */
export class Deferred extends Expression {
  readonly #value: unknown;

  constructor(/** How a plan names it. */ readonly $deferred: string, value?: unknown) {
    super();
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }
}

/** A value of the program that is handed on as it is, whatever it turns out to be. It is kept out of sight too. */
export class AsIs extends Expression {
  readonly #value: unknown;

  constructor(/** How a plan names it. */ readonly $asIs: string, value: unknown) {
    super();
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }
}

/** Texts one after the other. */
export class Concat extends Expression {
  constructor(readonly $concat: readonly Text[]) {
    super();
  }
}

/** The part of an Azure resource id that follows a word, such as the name behind `resourceGroups`. */
export class Segment extends Expression {
  constructor(readonly $segment: readonly [id: Text, word: string]) {
    super();
  }
}

/** A GUID made of texts: the same for the same texts. */
export class Guid extends Expression {
  constructor(readonly $guid: readonly Text[]) {
    super();
  }
}

/** A short hash of texts. */
export class Digest extends Expression {
  constructor(readonly $digest: readonly Text[]) {
    super();
  }
}

/** A text in base64, as services take files. */
export class Base64 extends Expression {
  constructor(readonly $base64: Text) {
    super();
  }
}

/** What a function of the provider answers. */
export class Call extends Expression {
  constructor(readonly $call: {
    /** Module and name, such as `operationalinsights:getSharedKeys`. */
    readonly function: string;
    readonly args: Readonly<Record<string, Text>>;
    /** The field of the answer. It is treated as a secret. */
    readonly output: string;
  }) {
    super();
  }
}

/** Texts joined, as one text where all of them are known. */
export function concat(parts: readonly Text[]): Text {
  const joined: Text[] = [];
  for (const part of parts.flatMap((one) => (one instanceof Concat ? one.$concat : [one]))) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  if (joined.length === 0) return '';
  return joined.length === 1 ? joined[0] : new Concat(joined);
}

/** A part of a resource id, cut out at once where the id is known. */
export function segment(id: Text, word: string): Text {
  return typeof id === 'string' ? segmentOf(id, word) : new Segment([id, word]);
}

/** Resource ids are the same in any case; what follows a word keeps its own. */
export function segmentOf(id: string, word: string): string {
  const parts = id.split('/');
  return parts[parts.findIndex((part) => part.toLowerCase() === word.toLowerCase()) + 1] ?? '';
}
