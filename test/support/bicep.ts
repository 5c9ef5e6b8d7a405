/** A `resource` or `module` of a Bicep file: its symbol, what stands behind it, and its body. */
export interface BicepDeclaration {
  readonly symbol: string;
  /** The type and version of a resource, or the path of a module. */
  readonly of: string;
  readonly body: Record<string, any>;
}

/**
 * Reads the resources and modules of a Bicep file, those inside other resources too.
 *
 * Literals become values. Every expression becomes the text `${expression}`, as it stands in an interpolated string.
 */
export function parseBicep(text: string): BicepDeclaration[] {
  return new Reader(text).declarations();
}

class Reader {
  #at = 0;
  readonly #found: BicepDeclaration[] = [];

  constructor(private readonly text: string) {}

  declarations(): BicepDeclaration[] {
    const start = /^(?:resource|module)\s+\w+\s*'/gm;
    for (let match = start.exec(this.text); match !== null; match = start.exec(this.text)) {
      this.#at = match.index;
      this.#declaration();
      start.lastIndex = this.#at;
    }
    return this.#found;
  }

  #declaration(): void {
    const [whole, symbol, of] = this.#match(/(?:resource|module)\s+(\w+)\s*'([^']+)'\s*(?:existing\s*)?=\s*(?:if\s*\([^)]*\)\s*)?/y)!;
    this.#at += whole.length;
    this.#found.push({ symbol: symbol!, of: of!, body: this.#object() });
  }

  #value(): unknown {
    const next = this.text[this.#at];
    if (next === '{') return this.#object();
    if (next === '[') return this.#list();
    if (next === "'") return this.#string();
    const literal = this.#match(/(?:true|false|\d+)(?=[\s,}\]])/y);
    if (literal === null) return `\${${this.#expression()}}`;
    this.#at += literal[0].length;
    return JSON.parse(literal[0]) as unknown;
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#at += 1;
    for (this.#blank(); this.text[this.#at] !== '}'; this.#blank()) {
      if (this.#match(/resource\s+\w+\s*'/y) !== null) { this.#declaration(); continue; }
      const key = this.text[this.#at] === "'" ? this.#string() : this.#word();
      this.#at += this.#match(/\s*:\s*/y)![0].length;
      object[key] = this.#value();
    }
    this.#at += 1;
    return object;
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    this.#at += 1;
    for (this.#blank(); this.text[this.#at] !== ']'; this.#blank()) list.push(this.#value());
    this.#at += 1;
    return list;
  }

  #string(): string {
    const match = this.#match(/'((?:\\.|\$\{[^}]*\}|[^'\\])*)'/y);
    if (match === null) throw new Error(`no end of the string at ${this.#place()}`);
    this.#at += match[0].length;
    return match[1]!.replace(/\\(.)/g, '$1');
  }

  #word(): string {
    const match = this.#match(/\w+/y);
    if (match === null) throw new Error(`no name at ${this.#place()}`);
    this.#at += match[0].length;
    return match[0];
  }

  /** To the end of the line, or of the lists and calls that it opens. */
  #expression(): string {
    const from = this.#at;
    for (let depth = 0; this.#at < this.text.length; this.#at += 1) {
      const next = this.text[this.#at]!;
      if (depth === 0 && /[\n\],}]/.test(next)) break;
      if ('([{'.includes(next)) depth += 1;
      if (')]}'.includes(next)) depth -= 1;
    }
    return this.text.slice(from, this.#at).replace(/\s\/\/.*$/, '').trim();
  }

  #blank(): void {
    this.#at += this.#match(/(?:[\s,]|\/\/[^\n]*)*/y)![0].length;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.text);
  }

  #place(): string {
    return `line ${this.text.slice(0, this.#at).split('\n').length}`;
  }
}
