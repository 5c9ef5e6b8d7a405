import type { Component } from '../component';
import { Ref } from './ref';

/** A property of an address. */
export type EndpointAttribute = 'url' | 'host' | 'port';

/** One property of a component's address, by name, so that the order of components does not matter. */
export class EndpointRef extends Ref {
  readonly type = 'endpoint';

  constructor(
    override readonly source: Component<any, any>,
    /** Which property. */ readonly attribute: EndpointAttribute,
    /** The name of the port; the first one when left out. */ readonly portName?: string,
  ) {
    super(source);
  }

  describe(): string {
    return `endpoint ${this.source.name}${this.portName === undefined ? '' : `:${this.portName}`} (${this.attribute})`;
  }
}

/** Where other components reach a component. Every target answers with addresses of its own. */
export class Endpoint {
  constructor(private readonly component: Component<any, any>, private readonly portName?: string) {}

  /** Scheme, host and port, such as `http://orders:8080`. */
  get url(): EndpointRef {
    return new EndpointRef(this.component, 'url', this.portName);
  }

  /** The host name alone. */
  get host(): EndpointRef {
    return new EndpointRef(this.component, 'host', this.portName);
  }

  /** The port number that callers use. */
  get port(): EndpointRef {
    return new EndpointRef(this.component, 'port', this.portName);
  }

  /** An address as a whole has no text: a string would lose it. */
  toString(): string {
    throw new TypeError(`the endpoint of ${this.component.name} cannot become a string: write interpolate\`...\${endpoint.url}...\`, or take .host or .port`);
  }
}
